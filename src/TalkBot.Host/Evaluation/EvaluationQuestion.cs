using TalkBot.Core.Conversations;

namespace TalkBot.Host.Evaluation;

/// <summary>A question with what is known of its right answer.</summary>
/// <param name="Id">The question's name in the details file.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Conversation">What was said before it.</param>
internal sealed record EvaluationQuestion(string Id, string Text, Conversation Conversation)
{
    /// <summary>Whether the documents answer; null when the file does not say.</summary>
    public bool? Answerable { get; init; }

    /// <summary>The documents do bear on the question, but declining is right too.</summary>
    public bool MayAbstain { get; init; }

    public IReadOnlySet<string> RelevantDocumentIds { get; init; } = new HashSet<string>();

    /// <summary>Words of the relevant documents that bear out a right answer; any one of them is enough.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The kind of question, for figures by kind; null when the file does not say.</summary>
    public string? Kind { get; init; }
}
