using System.Text.Json;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>What came of a call.</summary>
internal abstract record ApiResult
{
    private ApiResult()
    {
    }

    /// <summary>Done. <paramref name="Body"/> is undefined where Discord sent none.</summary>
    public sealed record Ok(JsonElement Body) : ApiResult;

    /// <summary>Discord said no. <paramref name="Code"/> is its own code, 0 where it gave none.</summary>
    public sealed record Error(int Status, int Code) : ApiResult;

    /// <summary>Not done, since a limit was reached; it may be tried again after a while.</summary>
    public sealed record Limited(TimeSpan After) : ApiResult;

    /// <summary>No answer. Unless it <paramref name="MayHaveArrived"/>, it can be tried again without harm.</summary>
    public sealed record Unreachable(bool MayHaveArrived) : ApiResult;
}
