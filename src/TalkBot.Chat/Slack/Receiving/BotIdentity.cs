using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Who the bot is in Slack, as auth.test tells.</summary>
internal sealed class BotIdentity
{
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once it was told.</summary>
    public Task Known => _known.Task;

    /// <summary>Whom people mention.</summary>
    public string? UserId { get; private set; }

    /// <summary>What the bot's own messages carry.</summary>
    public string? BotId { get; private set; }

    /// <summary>The workspace it is installed in.</summary>
    public string? TeamId { get; private set; }

    public void Learn(JsonElement test)
    {
        UserId = test.Text("user_id");
        BotId = test.Text("bot_id");
        TeamId = test.Text("team_id");
        _known.TrySetResult();
    }
}
