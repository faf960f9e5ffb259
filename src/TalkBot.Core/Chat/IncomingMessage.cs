using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>Something a person said to the bot, told the same way by every platform. Whoever writes it down writes it whole.</summary>
/// <param name="Key">Equal for every delivery of it.</param>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Author">Who said it, with what the platform says of their rights.</param>
/// <param name="Intent">What they want.</param>
/// <param name="Text">Their words, without the mention of the bot.</param>
/// <param name="ReplyAddress">How the platform's adapter finds its way back: its own notation, opaque to everybody else.</param>
/// <param name="ReceivedAt">When it was first seen.</param>
public sealed record IncomingMessage(
    MessageKey Key,
    ConversationKey Conversation,
    Author Author,
    MessageIntent Intent,
    string Text,
    string ReplyAddress,
    DateTimeOffset ReceivedAt)
{
    /// <summary>Whether the answer is for the asker's eyes alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the platform shows the asker that a reply is under way, so that silence would never end.</summary>
    public bool AwaitsReply { get; init; }

    /// <summary>The button that was pressed; null for words.</summary>
    public ButtonAction? Button { get; init; }

    /// <summary>The files that stand with it; null where there are none.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>
    /// The platform's id of the bot's message in the same place that it answers, or whose button was pressed: where that one is
    /// still known, this belongs to its conversation. Null where it answers none, or where the conversation is known without.
    /// </summary>
    public string? AnsweredMessageId { get; init; }

    /// <summary>The message without who said it and what they pressed, to be answered at another address for all to see.</summary>
    public IncomingMessage ToNobody(string replyAddress, string place) => this with
    {
        Conversation = Conversation with { Place = place },
        Author = new Author("", new AuthorityFacts { SpaceId = Author.Facts.SpaceId, ChannelId = Author.Facts.ChannelId }),
        ReplyAddress = replyAddress,
        IsPrivate = false,
        AwaitsReply = false,
        Button = null,
        AnsweredMessageId = null,
    };
}
