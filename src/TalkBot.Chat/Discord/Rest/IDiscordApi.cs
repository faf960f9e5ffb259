namespace TalkBot.Chat.Discord.Rest;

/// <summary>Discord's REST API.</summary>
internal interface IDiscordApi
{
    /// <summary>Makes a call, within every limit; repeats it only where that cannot do it twice. Never throws for what the network or Discord does.</summary>
    Task<ApiResult> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}
