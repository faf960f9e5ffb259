namespace TalkBot.Chat.Slack.Sending;

/// <summary>What came of looking for a message of the bot.</summary>
internal abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Reply(string Ts) : SearchResult;

    /// <summary>It is not, but a placeholder stands for it.</summary>
    public sealed record Standing(string Ts) : SearchResult;

    /// <summary>There is neither.</summary>
    public sealed record Nothing : SearchResult;

    /// <summary>Nobody can say now; to be asked again after a while.</summary>
    public sealed record NotNow(TimeSpan After) : SearchResult;

    /// <summary>The bot may not look.</summary>
    public sealed record Never : SearchResult;
}
