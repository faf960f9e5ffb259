using System.Text.Json.Nodes;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The forms that buttons open ("Modal views"). Pure.</summary>
internal static class SlackForms
{
    public const string CallbackId = "words";

    /// <summary>The block and the field that is typed into.</summary>
    public const string FieldId = "words";

    private const int MaxReason = 500;

    public static JsonObject Of(FormContext context)
    {
        var isFollowUp = context.Action.Kind == ButtonKind.FollowUp;
        return new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = CallbackId,
            ["title"] = SlackBlocks.Plain(isFollowUp ? "Follow up" : "What was not helpful?"),
            ["submit"] = SlackBlocks.Plain(isFollowUp ? "Ask" : "Send"),
            ["close"] = SlackBlocks.Plain("Cancel"),
            ["private_metadata"] = context.ToJson(),
            ["blocks"] = new JsonArray(new JsonObject
            {
                ["type"] = "input",
                ["block_id"] = FieldId,
                ["optional"] = !isFollowUp,
                ["label"] = SlackBlocks.Plain(isFollowUp ? "Your question" : "Reason (you may leave it empty)"),
                ["element"] = new JsonObject
                {
                    ["type"] = "plain_text_input",
                    ["action_id"] = FieldId,
                    ["multiline"] = true,
                    ["max_length"] = isFollowUp ? SlackLimits.TextInput : MaxReason,
                },
            }),
        };
    }
}
