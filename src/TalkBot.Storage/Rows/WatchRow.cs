using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>A question that a channel watches.</summary>
internal sealed class WatchRow
{
    public Platform Platform { get; init; }

    public required string ChannelId { get; init; }

    public int Number { get; init; }

    /// <summary>The question, what was answered and when as JSON.</summary>
    public required string Watch { get; init; }
}
