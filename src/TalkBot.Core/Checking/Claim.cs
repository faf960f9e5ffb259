using TalkBot.Core.Conversations;

namespace TalkBot.Core.Checking;

/// <summary>Words to hold against the documents.</summary>
/// <param name="Text">What is claimed.</param>
/// <param name="Conversation">What was said before it.</param>
public sealed record Claim(string Text, Conversation Conversation)
{
    public Claim(string text)
        : this(text, Conversation.Empty)
    {
    }

    /// <summary>The question that the claim answers, which says what it is about and whose words it gives; null where it stands alone.</summary>
    public string? Question { get; init; }

    /// <summary>What the claim is read with: the conversation, and the question that it answers.</summary>
    public Conversation Context => Question is { } asked ? Conversation.With(new Turn(Speaker.Person, asked)) : Conversation;

    /// <summary>The ids of the only documents to look in; empty means all. An id that no document has is passed over.</summary>
    public IReadOnlyCollection<string> OnlyDocuments { get; init; } = [];
}
