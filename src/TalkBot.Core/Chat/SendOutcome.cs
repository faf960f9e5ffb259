namespace TalkBot.Core.Chat;

/// <summary>What came of sending a message.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It can be seen, under the platform's id <paramref name="MessageId"/>, in <paramref name="Place"/>.</summary>
    public sealed record Sent(string Place, string MessageId) : SendOutcome;

    /// <summary>It may be tried again after a while.</summary>
    public sealed record Retry(TimeSpan After) : SendOutcome
    {
        /// <summary>Whether this attempt may have made it visible, so that the next one has to look first.</summary>
        public bool MayBeVisible { get; init; }
    }

    /// <summary>It cannot be sent: the channel is gone, or the bot may not write there. <paramref name="Reason"/> is a stable word, never a person's text.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>Nobody knows whether it arrived, and sending again could show it twice.</summary>
    public sealed record Unknown : SendOutcome;
}
