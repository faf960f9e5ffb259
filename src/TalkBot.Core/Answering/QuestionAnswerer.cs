using System.Diagnostics;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>A question in, a checked answer out: retrieve, compose, verify. This is the product.</summary>
/// <param name="index">The documents.</param>
/// <param name="rewriter">Makes follow-ups stand alone.</param>
/// <param name="composers">Asked in this order, until one answers or says that the documents do not.</param>
/// <param name="options">How questions are answered.</param>
public sealed class QuestionAnswerer(IDocumentIndex index, IQuestionRewriter rewriter, IEnumerable<IAnswerComposer> composers, AnsweringOptions options)
{
    private const int MaxNearest = 2;

    private readonly IReadOnlyList<IAnswerComposer> _composers = [.. composers];

    /// <summary>Answers <paramref name="question"/>; <paramref name="progress"/> hears of each step, and of each statement once it is verified.</summary>
    public async Task<AnsweredQuestion> AnswerAsync(Question question, IProgress<AnswerProgress>? progress, CancellationToken cancellationToken)
    {
        var answered = await AnswerOnceAsync(question, progress, cancellationToken);
        // What was removed while the answer was made is not quoted any more.
        return QuotesWhatIsThere(answered.Answer) ? answered : await AnswerOnceAsync(question, progress, cancellationToken);
    }

    private bool QuotesWhatIsThere(Answer answer)
    {
        IEnumerable<Excerpt> quoted = answer switch
        {
            Answer.Grounded grounded => grounded.Citations.Select(citation => citation.Excerpt),
            Answer.NotFound notFound => notFound.Nearest,
            _ => [],
        };
        using var snapshot = index.Acquire();
        return quoted.All(excerpt => snapshot.FindDocument(excerpt.DocumentId) is not null);
    }

    private async Task<AnsweredQuestion> AnswerOnceAsync(Question question, IProgress<AnswerProgress>? progress, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Spans.StartActivity("answer");
        var start = Stopwatch.GetTimestamp();
        using var snapshot = index.Acquire();
        ReasonCode? unasked = SmallTalk.IsSmallTalk(question.Text) ? ReasonCode.SmallTalk : OwnView.IsAskedFor(question.Text) || OwnInstructions.AreMeant(question.Text) ? ReasonCode.BelowThreshold : null;
        if (unasked is { } reason)
            return new(new Answer.NotFound(reason, [], new Provenance(_composers[^1].Name, snapshot.Info, 0, 0)), Retrieval.Nothing);

        progress?.Report(new AnswerProgress.Searching());
        var standalone = await rewriter.RewriteAsync(question, cancellationToken);
        var retrieval = Retrieve(snapshot, standalone);
        progress?.Report(new AnswerProgress.Reading(retrieval.Passages.Count));

        ReasonCode? fallback = null;
        for (var i = 0; ; i++)
        {
            var composer = _composers[i];
            var drafted = await Drafted.ByAsync(
                composer, standalone, retrieval, new CitationVerifier(question, snapshot.FindDocument), progress, cancellationToken);
            AnswerMetrics.Count(drafted.Verification);
            if (drafted.IsSettled || i + 1 == _composers.Count)
            {
                Telemetry.AnswerDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, Telemetry.Tag("composer", composer.Name));
                return new(AnswerOf(drafted, retrieval, drafted.ProvenanceOf(composer.Name, snapshot.Info, fallback)), retrieval);
            }

            fallback ??= drafted.Reason;
            Telemetry.Fallbacks.Add(1, Telemetry.Tag("reason", drafted.Reason ?? ReasonCode.QuoteFailed));
        }
    }

    private Retrieval Retrieve(IIndexSnapshot snapshot, Question question)
    {
        using var span = Telemetry.Spans.StartActivity("retrieve");
        return snapshot.Retrieve(question, options.PassageCount);
    }

    private static Answer AnswerOf(Drafted drafted, Retrieval retrieval, Provenance provenance) => drafted.Reason is { } reason
        ? new Answer.NotFound(reason, Nearest(retrieval), provenance)
        : new Answer.Grounded(drafted.Verification.Statements, drafted.Verification.Citations, provenance) { Disagreements = drafted.Disagreements };

    private static List<Excerpt> Nearest(Retrieval retrieval) =>
        [.. retrieval.Sentences.Take(MaxNearest).Select(sentence => Excerpt.Of(sentence.Document, sentence.Span))];
}
