using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>A message that is meant for the bot, as far as is known.</summary>
internal sealed record ReadMessage(IncomingMessage Message)
{
    /// <summary>The thread that has to be looked through first, for others who talk there; null where everything in it was heard.</summary>
    public KnownThread? Doubtful { get; init; }
}
