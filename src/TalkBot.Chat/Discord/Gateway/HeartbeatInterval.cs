using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>The time between heartbeats, whatever hello says: no busy loop, and no dead line that goes unnoticed for hours.</summary>
internal static class HeartbeatInterval
{
    public static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(41_250);
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static TimeSpan Of(JsonElement hello) => hello.Real("heartbeat_interval") switch
    {
        null or <= 0 => Usual,
        { } milliseconds => TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, Shortest.TotalMilliseconds, Longest.TotalMilliseconds)),
    };
}
