namespace TalkBot.Chat.Discord.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum CloseDecision
{
    /// <summary>Connect again and go on with the session.</summary>
    Resume,

    /// <summary>The session is gone: begin another.</summary>
    NewSession,

    /// <summary>Nothing but a change of settings will help.</summary>
    GiveUp,
}
