namespace TalkBot.Core.Knowledge;

/// <summary>What an index holds for one question.</summary>
/// <param name="Passages">Best first.</param>
/// <param name="Sentences">The sentences of the best passages, best first.</param>
/// <param name="Confidence">
/// How likely the documents answer the question: higher is likelier, comparable between questions,
/// and compared with <see cref="Answering.AnsweringOptions.DeclineBelow"/>. Zero when nothing matched.
/// </param>
public sealed record Retrieval(
    IReadOnlyList<RetrievedPassage> Passages,
    IReadOnlyList<RankedSentence> Sentences,
    double Confidence)
{
    /// <summary>A sentence that reaches this share of the best one's score answers nearly as well.</summary>
    private const double CloseToBest = 0.77;

    /// <summary>What the answer is to be made like.</summary>
    public AnswerShape Shape { get; init; }

    /// <summary>The documents of <see cref="Passages"/>, each with its best passage's place: best first.</summary>
    public IEnumerable<string> DocumentIds => Passages.Select(found => found.Passage.DocumentId).Distinct();

    /// <summary>Whether one of <see cref="Sentences"/> answers nearly as well as the best one, as far as their scores tell.</summary>
    public bool IsClose(RankedSentence sentence) => sentence.Score >= CloseToBest * Sentences[0].Score;

    /// <summary>No word of the question stands in any document.</summary>
    public static Retrieval Nothing { get; } = new([], [], 0);
}
