using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Api;

/// <summary>The tokens; the app's is null where events come over HTTP.</summary>
internal sealed class SlackTokens(Secret bot, Secret? app)
{
    public Secret Bot => bot;

    public Secret App => app ?? throw new InvalidOperationException("There is no app-level token in this mode.");
}
