using System.Text.Json;
using TalkBot.Chat.Slack.Wire;

namespace TalkBot.Chat.Slack;

/// <summary>The way back to whoever said something: the reply address of a message, and with the part the address of what is sent.</summary>
internal sealed record SlackAddress
{
    /// <summary>Where it was said.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Who said it, for what only they may see.</summary>
    public required string UserId { get; init; }

    /// <summary>Where the message belongs; the same as <see cref="TalkBot.Core.Chat.ConversationKey.Place"/>.</summary>
    public required string Place { get; init; }

    /// <summary>What was said; the same as <see cref="TalkBot.Core.Chat.MessageKey.Id"/>.</summary>
    public required string Said { get; init; }

    /// <summary>The thread to answer in, by the <c>ts</c> of its root; null where the answer stands in the channel itself.</summary>
    public string? Thread { get; init; }

    public bool IsDirect { get; init; }

    /// <summary>Whether the answer is the asker's home tab.</summary>
    public bool IsHome { get; init; }

    /// <summary>Takes up to five messages within half an hour, for this one command or button.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Whether the first part takes the place of the message whose button was pressed, as only a response_url can do it.</summary>
    public bool ReplacesOriginal { get; init; }

    public DateTimeOffset? ResponseUrlSince { get; init; }

    /// <summary>Which part of a reply it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Whether only the asker may see it.</summary>
    public bool IsPrivate { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.SlackAddress);

    /// <exception cref="JsonException">It is no address of ours.</exception>
    public static SlackAddress Parse(string json) =>
        JsonSerializer.Deserialize(json, SlackJson.Default.SlackAddress) ?? throw new JsonException("The address is empty.");

    /// <summary>Leaves the response_url out: it is a key.</summary>
    public override string ToString() => $"{nameof(SlackAddress)} {{ {ChannelId}, part {Part} }}";
}
