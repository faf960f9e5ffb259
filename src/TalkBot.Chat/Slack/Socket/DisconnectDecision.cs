namespace TalkBot.Chat.Slack.Socket;

/// <summary>What to do when Slack announces the end of a connection, or the line is cut.</summary>
internal enum DisconnectDecision
{
    /// <summary>Open another; the one that stands is read until it closes.</summary>
    Refresh,

    /// <summary>Leave, and come back later: other processes hold all the places.</summary>
    BackOff,

    /// <summary>Nothing but a change of settings will help.</summary>
    GiveUp,
}
