namespace TalkBot.Chat.Slack.Api;

/// <summary>Slack's Web API.</summary>
internal interface ISlackApi
{
    /// <summary>Makes a call, within every limit; repeats it only where that cannot do it twice. Never throws for what the network or Slack does.</summary>
    Task<ApiResult> CallAsync(ApiCall call, CancellationToken cancellationToken);

    /// <summary>
    /// Says something at a <c>response_url</c>. It is the key to one conversation, so no token goes along, and only Slack's own
    /// hosts are written to.
    /// </summary>
    Task<ApiResult> RespondAsync(string responseUrl, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);
}
