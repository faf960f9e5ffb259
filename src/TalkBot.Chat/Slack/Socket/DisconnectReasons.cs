namespace TalkBot.Chat.Slack.Socket;

/// <summary>
/// Why Slack ends a connection ("Socket Mode": disconnect messages), and what follows. <c>too_many_websockets</c> is not documented;
/// it comes with the eleventh connection of an app (slackapi/node-slack-sdk#1654). Pure.
/// </summary>
internal static class DisconnectReasons
{
    public const string LinkDisabled =
        "Socket Mode is switched off for the Slack app; switch it on under Socket Mode in the app's settings, or set Slack:Mode to http, and start again.";

    public const string TooMany = "Slack allows the app no further connection; end other processes that use its app-level token.";

    /// <param name="reason">Slack's word for it; null when the line was cut without one.</param>
    public static DisconnectDecision Decide(string? reason) => reason switch
    {
        "link_disabled" => DisconnectDecision.GiveUp,
        "too_many_websockets" => DisconnectDecision.BackOff,
        _ => DisconnectDecision.Refresh,
    };
}
