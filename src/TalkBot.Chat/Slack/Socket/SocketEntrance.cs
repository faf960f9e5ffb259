namespace TalkBot.Chat.Slack.Socket;

/// <summary>What Slack says to the question where to connect.</summary>
internal abstract record SocketEntrance
{
    private SocketEntrance()
    {
    }

    /// <summary>There, once.</summary>
    public sealed record Found(Uri Address) : SocketEntrance
    {
        /// <summary>Leaves the address out: it is a key.</summary>
        public override string ToString() => nameof(Found);
    }

    /// <summary>Never; <paramref name="Reason"/> says how to mend it.</summary>
    public sealed record Refused(string Reason) : SocketEntrance;

    /// <summary>Not now; to be asked again, and no sooner than after a while.</summary>
    public sealed record Unavailable(TimeSpan After) : SocketEntrance;
}
