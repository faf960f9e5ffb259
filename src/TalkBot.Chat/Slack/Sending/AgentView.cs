using System.Text.Json.Nodes;
using TalkBot.Chat.Slack.Api;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>What Slack's own surface for agents offers beyond messages: questions to begin with, and titles of conversations. Nothing depends on it.</summary>
internal sealed class AgentView(ISlackApi api)
{
    private const int TitleLength = 80;

    /// <summary>Suggests questions in the messages tab.</summary>
    public void Suggest(string channel, CancellationToken cancellationToken)
    {
        var prompts = AnswerText.Examples.Take(SlackLimits.Prompts).Select(question => new JsonObject { ["title"] = question, ["message"] = question });
        _ = api.CallAsync(SlackMethods.SetSuggestedPrompts(channel, new JsonArray([.. prompts])), cancellationToken);
    }

    /// <summary>Calls a conversation by its first question.</summary>
    public void Title(SlackAddress address, string question, CancellationToken cancellationToken)
    {
        if (address is { IsDirect: true, Thread: { } thread } && thread == address.Said && MessageSplitter.Split([OutputGuard.Clean(question)], TitleLength)[0] is { Length: > 0 } title)
            _ = api.CallAsync(SlackMethods.SetTitle(address.ChannelId, thread, title), cancellationToken);
    }
}
