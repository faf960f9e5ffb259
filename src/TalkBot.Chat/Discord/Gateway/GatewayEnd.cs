namespace TalkBot.Chat.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Decision">What to do next.</param>
/// <param name="Session">The session to go on with; null when there is none.</param>
/// <param name="WasReady">Whether Discord took the session: READY or RESUMED came.</param>
/// <param name="WasStable">Whether it also answered a heartbeat after that, or was resumed and held: only such a connection lets the waits begin anew.</param>
/// <param name="Code">The close code, where there was one.</param>
internal sealed record GatewayEnd(CloseDecision Decision, GatewaySession? Session, bool WasReady, bool WasStable, int? Code)
{
    /// <summary>Whether the address could not be opened at all, so that nothing was asked of Discord.</summary>
    public bool WasUnopened { get; init; }

    /// <summary>Discord said that the session is not valid, and wants a pause of one to five seconds.</summary>
    public bool MustPause { get; init; }
}
