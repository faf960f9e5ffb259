using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>A question in, a checked answer out: retrieve, compose, verify. This is the product.</summary>
public sealed class QuestionAnswerer(IDocumentIndex index, IAnswerComposer composer, AnsweringOptions options)
{
    private const int MaxNearest = 2;

    public async Task<AnsweredQuestion> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        using var snapshot = index.Acquire();
        if (SmallTalk.IsSmallTalk(question.Text))
            return new(new Answer.NotFound(ReasonCode.SmallTalk, [], Provenance(new Verification([], [], []))), Retrieval.Nothing);

        var retrieval = snapshot.Retrieve(question, options.PassageCount);
        var draft = await composer.ComposeAsync(question, retrieval, cancellationToken);
        var verification = CitationVerifier.Verify(draft, snapshot.FindDocument);

        return new(
            verification.Statements.Count > 0
                ? new Answer.Grounded(verification.Statements, verification.Citations, Provenance(verification))
                : new Answer.NotFound(draft.Declined ?? ReasonCode.QuoteFailed, Nearest(retrieval), Provenance(verification)),
            retrieval);

        Provenance Provenance(Verification checkedDraft) => new(
            composer.Name, snapshot.Info, checkedDraft.Citations.Count, checkedDraft.Citations.Count + checkedDraft.Rejected.Count);
    }

    private static List<Excerpt> Nearest(Retrieval retrieval) =>
        [.. retrieval.Sentences.Take(MaxNearest).Select(sentence => Excerpt.Of(sentence.Document, sentence.Span))];
}
