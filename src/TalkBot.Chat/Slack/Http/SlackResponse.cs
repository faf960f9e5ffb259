namespace TalkBot.Chat.Slack.Http;

/// <summary>What Slack is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The type of the body; null where there is none.</param>
/// <param name="Body">The body.</param>
public sealed record SlackResponse(int Status, string? ContentType, string Body)
{
    internal static SlackResponse Empty(int status) => new(status, null, "");

    internal static SlackResponse Json(string json) => new(200, "application/json; charset=utf-8", json);
}
