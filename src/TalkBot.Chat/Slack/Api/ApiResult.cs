using System.Text.Json;

namespace TalkBot.Chat.Slack.Api;

/// <summary>What came of a call.</summary>
internal abstract record ApiResult
{
    private ApiResult()
    {
    }

    /// <summary>Done.</summary>
    public sealed record Ok(JsonElement Body) : ApiResult;

    /// <summary>Slack said no, by this code of its own ("Errors" of each method).</summary>
    public sealed record Error(string Code) : ApiResult
    {
        /// <summary>The scope that was missing, where that was the reason.</summary>
        public string? NeededScope { get; init; }
    }

    /// <summary>Not done, since a limit was reached; it may be tried again after a while.</summary>
    public sealed record Limited(TimeSpan After) : ApiResult;

    /// <summary>No answer that makes sense. Unless it <paramref name="MayHaveArrived"/>, it can be tried again without harm.</summary>
    public sealed record Unreachable(bool MayHaveArrived) : ApiResult;
}
