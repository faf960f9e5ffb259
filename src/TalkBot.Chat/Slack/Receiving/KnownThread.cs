namespace TalkBot.Chat.Slack.Receiving;

/// <summary>A thread in which somebody talks with the bot.</summary>
/// <param name="Place">The channel and the root's <c>ts</c>.</param>
/// <param name="Partner">The only person who talks there; empty when there are several, so that what is said need not be meant for the bot.</param>
internal sealed record KnownThread(string Place, string Partner)
{
    /// <summary>Whether the bot has said something in it.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether everything that was said in it was heard: not in a thread that was there before, nor after a restart.</summary>
    public bool IsHeardWhole { get; init; }
}
