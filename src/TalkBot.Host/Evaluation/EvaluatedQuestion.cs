using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>A question with what was answered.</summary>
/// <param name="Question">What was asked, and what is known of the right answer.</param>
/// <param name="Answer">What a person would have been shown.</param>
/// <param name="Retrieval">What the answer was made from.</param>
/// <param name="VerbatimCitations">How many citations stand word for word at their place in the document.</param>
/// <param name="Elapsed">How long the answer took, in process.</param>
internal sealed record EvaluatedQuestion(
    EvaluationQuestion Question, Answer Answer, Retrieval Retrieval, int VerbatimCitations, TimeSpan Elapsed)
{
    private const int MaxRanked = 5;

    public bool IsAnswered => Answer is Answer.Grounded;

    public bool IsDeclined => Answer is Answer.NotFound;

    public IReadOnlyList<Citation> Citations => Answer is Answer.Grounded grounded ? grounded.Citations : [];

    /// <summary>For each document found, in the order of its first passage: whether it is relevant.</summary>
    public IReadOnlyList<bool> RelevantDocuments =>
        [.. Retrieval.DocumentIds.Select(Question.RelevantDocumentIds.Contains)];

    /// <summary>For each passage found: whether it holds evidence.</summary>
    public IReadOnlyList<bool> PassageHits =>
        [.. Retrieval.Passages.Select(found => EvidenceMatch.Hits(found.Passage.Text, Question.Evidence))];

    /// <summary>For each citation: whether it shows evidence. Empty when declined.</summary>
    public IReadOnlyList<bool> CitationHits =>
        [.. Citations.Select(citation => EvidenceMatch.Hits(citation.Excerpt.Quote, Question.Evidence))];

    /// <summary>The best sentences as they would be quoted, whether or not they were.</summary>
    public IReadOnlyList<QuotedSentences> Ranked { get; } = QuotedSentences.Of(Retrieval.Sentences.Take(MaxRanked));

    /// <summary>For each of the three best: whether it shows evidence.</summary>
    public IReadOnlyList<bool> SentenceHits =>
        [.. Ranked.Take(3).Select(quoted => EvidenceMatch.Hits(quoted.Text, Question.Evidence))];
}
