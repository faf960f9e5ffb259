using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Chat.Discord.Wire;

namespace TalkBot.Chat.Discord;

/// <summary>The way back to whoever said something: the reply address of a message, and with the part the address of what is sent.</summary>
internal sealed record DiscordAddress
{
    /// <summary>Where it was said.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Who said it, for what only they may see.</summary>
    public required string UserId { get; init; }

    /// <summary>The message to answer; null for an interaction.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether the answer begins a thread: not in a thread, and not in a direct message.</summary>
    public bool OpensThread { get; init; }

    public bool IsDirect { get; init; }

    /// <summary>Where the message belongs; the same as <see cref="TalkBot.Core.Chat.ConversationKey.Place"/>.</summary>
    public required string Place { get; init; }

    public string? ApplicationId { get; init; }

    public string? InteractionId { get; init; }

    /// <summary>Good for fifteen minutes, for this one interaction.</summary>
    public string? InteractionToken { get; init; }

    /// <summary>Whether the first response was for the asker's eyes alone, which cannot be changed later.</summary>
    public bool WasDeferredPrivately { get; init; }

    /// <summary>Which part of a reply it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Whether only the asker may see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What a thread is to be called.</summary>
    public string? ThreadName { get; init; }

    [JsonIgnore]
    public bool IsInteraction => InteractionToken is not null;

    public string ToJson() => JsonSerializer.Serialize(this, DiscordJson.Default.DiscordAddress);

    /// <exception cref="JsonException">It is no address of ours.</exception>
    public static DiscordAddress Parse(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.DiscordAddress) ?? throw new JsonException("The address is empty.");

    /// <summary>Leaves the token out.</summary>
    public override string ToString() => $"{nameof(DiscordAddress)} {{ {ChannelId}, part {Part} }}";
}
