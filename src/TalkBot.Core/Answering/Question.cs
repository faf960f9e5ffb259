using TalkBot.Core.Conversations;

namespace TalkBot.Core.Answering;

/// <summary>What a person asked, and the conversation it was asked in.</summary>
public sealed record Question(string Text, Conversation Conversation)
{
    public Question(string text)
        : this(text, Conversation.Empty)
    {
    }

    /// <summary>The ids of the only documents to answer from; empty means all. An id that no document has is passed over.</summary>
    public IReadOnlyCollection<string> OnlyDocuments { get; init; } = [];

    /// <summary>When work on it began, as a timestamp of the <see cref="TimeProvider"/>, for those who share its time; null where nobody counts.</summary>
    public long? BegunAt { get; init; }
}
