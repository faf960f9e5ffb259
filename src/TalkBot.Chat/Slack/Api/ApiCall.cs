using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Api;

/// <summary>One call of Slack's Web API.</summary>
/// <param name="Method">Its name: <c>chat.postMessage</c>.</param>
/// <param name="Tier">How often it may be called.</param>
/// <param name="Arguments">What it is called with. It may hold people's words, so it is never logged.</param>
internal sealed record ApiCall(string Method, ApiTier Tier, JsonObject Arguments)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    /// <summary>Whether the arguments go as a form: methods that read take no JSON.</summary>
    public bool IsForm { get; init; }

    /// <summary>What the calls are counted by besides the method: the channel, where Slack counts by it.</summary>
    public string Counted { get; init; } = "";

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Worth nothing when it comes late: not queued behind others, not repeated.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether it is the app that calls, and not its bot.</summary>
    public bool UsesAppToken { get; init; }

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Timeout { get; init; } = Usual;

    public override string ToString() => Method;
}
