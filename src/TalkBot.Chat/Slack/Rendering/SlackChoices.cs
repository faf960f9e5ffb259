using System.Text.Json.Nodes;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The field in which a document is chosen ("Select menu element": menu of external data source), and what is offered there. Pure.</summary>
internal static class SlackChoices
{
    private const string Prefix = "choose";
    private const char Separator = ':';
    private const string Cut = "…";

    /// <summary>The block with the field.</summary>
    /// <param name="choice">What is asked.</param>
    /// <param name="place">The conversation it belongs to.</param>
    public static JsonObject Of(Reply.Choice choice, string place) => new()
    {
        ["type"] = "actions",
        ["block_id"] = place,
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "external_select",
            ["action_id"] = $"{Prefix}{Separator}{choice.Command}",
            ["placeholder"] = SlackBlocks.Plain("Name of the document"),
            ["min_query_length"] = 0,
        }),
    };

    /// <summary>The command that a field of ours completes; null for any other.</summary>
    public static string? CommandOf(string? actionId) => actionId?.Split(Separator, 2) is [Prefix, { Length: > 0 } command] ? command : null;

    /// <summary>What goes along with the acknowledgement. A name that is too long to be chosen can still be typed.</summary>
    public static JsonObject Offering(IEnumerable<string> names) => new()
    {
        ["options"] = new JsonArray(
        [
            .. names.Where(name => name.Length is > 0 and <= SlackLimits.OptionValue).Take(SlackLimits.Options)
                .Select(name => new JsonObject { ["text"] = SlackBlocks.Plain(name.Length <= SlackLimits.ButtonText ? name : Cut + name[^(SlackLimits.ButtonText - Cut.Length)..]), ["value"] = name }),
        ]),
    };
}
