using System.Text.Json;
using TalkBot.Chat.Discord.Rest;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Discord's API as a test plays it, call by call; what it has no word for succeeds.</summary>
internal sealed class ScriptedApi : IDiscordApi
{
    private readonly List<ApiRequest> _requests = [];
    private readonly List<(string Call, ApiResult Result)> _results = [];

    public IReadOnlyList<ApiRequest> Requests => _requests;

    /// <summary>Verbs and paths, in order.</summary>
    public IEnumerable<string> Calls => _requests.Select(request => $"{request.Method} {request.Path}");

    public static ApiResult Ok(string json = """{"id":"77","channel_id":"3000"}""") => new ApiResult.Ok(JsonDocument.Parse(json).RootElement);

    public static ApiResult Error(int status, int code) => new ApiResult.Error(status, code);

    /// <summary>Answers every call whose verb and path begin so.</summary>
    public ScriptedApi On(string call, ApiResult result)
    {
        _results.Add((call, result));
        return this;
    }

    public Task<ApiResult> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        _requests.Add(request);
        return Task.FromResult(_results.Find(result => $"{request.Method} {request.Path}".StartsWith(result.Call, StringComparison.Ordinal)).Result ?? Ok());
    }
}
