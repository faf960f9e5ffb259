using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>What moderators set for a channel.</summary>
internal sealed class ChannelRow
{
    public Platform Platform { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The settings as JSON.</summary>
    public required string Settings { get; init; }
}
