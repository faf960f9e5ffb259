using TalkBot.Core.Conversations;

namespace TalkBot.Core.Checking;

/// <summary>A sentence to hold against the documents, and what was said before it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Conversation">Earlier turns; a question asked last is what the sentence answers.</param>
public sealed record Claim(string Text, Conversation Conversation)
{
    public Claim(string text)
        : this(text, Conversation.Empty)
    {
    }

    /// <summary>The ids of the only documents to look in; empty means all. An id that no document has is passed over.</summary>
    public IReadOnlyCollection<string> OnlyDocuments { get; init; } = [];
}
