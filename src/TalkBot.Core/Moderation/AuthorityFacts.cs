namespace TalkBot.Core.Moderation;

/// <summary>What a platform said of a person's rights with one message. A fact that did not come, or made no sense, is null: unknown means no.</summary>
public sealed record AuthorityFacts
{
    /// <summary>The server or workspace the message came from; null in a direct message.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The channel; the parent channel for a thread.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The person's id; null for webhooks and whatever is no person.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether it is an ordinary, active account of a person: no bot, no webhook, not pending, timed out, deactivated or from outside.</summary>
    public bool? IsMember { get; init; }

    /// <summary>The ids of the person's roles or user groups.</summary>
    public IReadOnlyList<string>? RoleIds { get; init; }

    /// <summary>Whether the platform itself lets the person manage the server or workspace.</summary>
    public bool? ManagesSpace { get; init; }

    /// <summary>Whether the person is a guest.</summary>
    public bool? IsGuest { get; init; }

    /// <summary>Whether the person belongs to another workspace.</summary>
    public bool? IsExternal { get; init; }
}
