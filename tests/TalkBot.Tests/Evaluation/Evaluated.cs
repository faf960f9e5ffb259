using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

/// <summary>Evaluated questions by hand: each passage, sentence and citation is one whole document.</summary>
internal static class Evaluated
{
    public static readonly Provenance Provenance = new("by hand", new IndexInfo(1, 1, 1), 0, 0);

    /// <param name="question">What is known of the right answer.</param>
    /// <param name="found">Documents found, best first, as "id: text".</param>
    /// <param name="cited">How many of them the answer cites, from the first on; null to decline.</param>
    /// <param name="confidence">The retrieval's confidence.</param>
    /// <param name="milliseconds">How long the answer took.</param>
    public static EvaluatedQuestion Question(EvaluationQuestion question, string[] found, int? cited = null, double confidence = 0, double milliseconds = 1)
    {
        var documents = found.Select(pair => pair.Split(": ")).Select(parts => new Document(parts[0], "", parts[1])).ToList();
        var citations = documents.Take(cited ?? 0).Select((document, i) => new Citation(i + 1, Excerpt.Of(document, Whole(document)))).ToList();
        return new EvaluatedQuestion(
            question,
            cited is null ? new Answer.NotFound(ReasonCode.BelowThreshold, [], Provenance) : new Answer.Grounded([new Statement("An answer.", null, [1])], citations, Provenance),
            new Retrieval(
                [.. documents.Select(document => new RetrievedPassage(new Passage(document.Id, 0, Whole(document), document.Text), 2.5))],
                [.. documents.Select(document => new RankedSentence(document, 0, 0.75))],
                confidence),
            citations.Count,
            TimeSpan.FromMilliseconds(milliseconds));
    }

    private static TextSpan Whole(Document document) => new(0, document.Text.Length);
}
