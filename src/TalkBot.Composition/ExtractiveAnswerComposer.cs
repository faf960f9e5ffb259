using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>
/// Answers without a model, by quoting whole sentences: the one that answers best, and others that come close to it and
/// say something else. Declines when the documents do not seem to answer.
/// </summary>
internal sealed class ExtractiveAnswerComposer(AnsweringOptions options) : IAnswerComposer
{
    /// <summary>Where one thing is asked for, a further sentence must reach this share of the best one's score: of those below, hardly one in five answers.</summary>
    private const double CloseToBest = 0.85;

    /// <summary>Where several things are asked for, a further sentence must reach this share of the best one's score.</summary>
    private const double CloseToBestInList = 0.65;

    /// <summary>An answer longer than this is a reading assignment.</summary>
    private const int MaxCharacters = 1_200;

    public string Name => "extractive";

    public IAsyncEnumerable<DraftPart> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken) =>
        Compose(retrieval, new LoadedQuestion(question.Text)).ToAsyncEnumerable();

    private IEnumerable<DraftPart> Compose(Retrieval retrieval, LoadedQuestion loaded)
    {
        if (retrieval.Sentences.Count == 0)
            return [new DraftPart.Declined(ReasonCode.NoMatch)];
        if (retrieval.Confidence < options.DeclineBelow)
            return [new DraftPart.Declined(ReasonCode.BelowThreshold)];

        var chosen = new List<QuotedSentences>();
        var floor = retrieval.Sentences[0].Score * retrieval.Shape switch
        {
            AnswerShape.Summary => 0,
            AnswerShape.List => CloseToBestInList,
            _ => CloseToBest,
        };
        foreach (var quoted in QuotedSentences.Of(retrieval.Sentences.TakeWhile(sentence => sentence.Score >= floor).Where(loaded.IsMetBy)))
        {
            var length = chosen.Sum(earlier => earlier.Span.Length) + quoted.Span.Length;
            if (CitationVerifier.CanBearOut(quoted.Text)
                && (chosen.Count == 0 || length <= MaxCharacters)
                && !chosen.Exists(earlier => earlier.Repeats(quoted)))
                chosen.Add(quoted);
            if (chosen.Count == options.MaxStatements)
                break;
        }

        // A summary reads like the document; else the best comes first.
        if (retrieval.Shape == AnswerShape.Summary)
            chosen.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return chosen.Count > 0
            ? chosen.Select(quoted => new DraftStatement([quoted.ToQuotation()]))
            : [new DraftPart.Declined(ReasonCode.BelowThreshold)];
    }
}
