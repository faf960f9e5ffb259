using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>Asks Discord where the gateway is and whether a session may be begun.</summary>
internal sealed class GatewayDirectory(IDiscordApi api)
{
    /// <summary>A twentieth of the day's sessions is left untouched: the last one would cost the token.</summary>
    private const int ReserveShare = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>Whether so few sessions of a day are left that none of them is begun.</summary>
    public static bool IsReserve(long remaining, long total) => remaining <= total / ReserveShare;

    public async Task<GatewayEntrance> AskAsync(CancellationToken cancellationToken)
    {
        var result = await api.SendAsync(DiscordRoutes.Gateway(), cancellationToken);
        if (result is ApiResult.Error { Status: 401 })
            return new GatewayEntrance.Refused(CloseCodes.TokenRefused);
        if (result is not ApiResult.Ok { Body: var body } || body.Text("url") is not { Length: > 0 } url)
            return new GatewayEntrance.Unavailable();

        var limit = body.Get("session_start_limit");
        var wait = limit.Number("remaining") is { } remaining && IsReserve(remaining, limit.Number("total") ?? 0)
            ? TimeSpan.FromMilliseconds(Math.Clamp(limit.Number("reset_after") ?? 0, 1000, LongestWait.TotalMilliseconds))
            : TimeSpan.Zero;
        return new GatewayEntrance.Found(url, (int)Math.Clamp(body.Number("shards") ?? 1, 1, int.MaxValue), wait);
    }
}
