using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The home tab: what the bot is for, what it says of itself, and how to ask ("Home tab"). Pure.</summary>
internal static class HomeView
{
    private static readonly IReadOnlyList<string> Ways =
    [
        "Mention me in a channel that I was invited to; I answer in the thread.",
        "Write to me under Messages.",
        "Use /ask with a question: the answer is for you alone, until you share it.",
        "Choose \"Check against documents\" in the menu of any message.",
    ];

    public static JsonObject Render(Reply reply) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray(
        [
            SlackBlocks.Header("TalkBot"),
            .. SlackMessages.Sections(SlackRenderer.LinesOf(reply)).Take(SlackLimits.ViewBlocks / 2),
            SlackBlocks.Header("How to ask"),
            .. SlackMessages.Sections(Ways.Select(way => Line.Of(dialect => $"• {dialect.Escape(way)}"))),
            SlackBlocks.Context($"For example: {string.Join(" · ", AnswerText.Examples)}"),
        ]),
    };
}
