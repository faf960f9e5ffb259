namespace TalkBot.Chat.Discord.Gateway;

/// <summary>What Discord says to the question where to connect.</summary>
internal abstract record GatewayEntrance
{
    private GatewayEntrance()
    {
    }

    /// <summary>There, in as many shards as Discord recommends; a new session only after <paramref name="Wait"/>.</summary>
    public sealed record Found(string Url, int Shards, TimeSpan Wait) : GatewayEntrance;

    /// <summary>Never; <paramref name="Reason"/> says how to mend it.</summary>
    public sealed record Refused(string Reason) : GatewayEntrance;

    /// <summary>Nothing that makes sense; to be asked again after a while.</summary>
    public sealed record Unavailable : GatewayEntrance;
}
