using System.Text.Json.Nodes;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The bodies of messages. Nothing in them pings anybody or previews an address. Pure.</summary>
internal static class SlackMessages
{
    /// <summary>The same blocks for Slacks that do not know the newer ones; not a field of Slack's.</summary>
    public const string Simple = "simple_blocks";

    private const string NothingToSay = "…";

    /// <summary>What a fallback text may have, with something to spare.</summary>
    private const int MostOfText = SlackLimits.Text * 95 / 100;

    /// <param name="lines">What is said.</param>
    /// <param name="provenance">What was checked; null where nothing was.</param>
    /// <param name="reply">What is said with it, whose buttons stand under it; null for none.</param>
    /// <param name="place">The conversation it belongs to.</param>
    /// <param name="isPrivate">Whether only the asker sees it.</param>
    public static JsonObject Of(IReadOnlyList<Line> lines, string? provenance, Reply? reply, string place, bool isPrivate)
    {
        IReadOnlyList<Line> shown = lines.Any(line => line.Length > 0) ? [.. lines.Where(line => line.Length > 0)] : [new Line(NothingToSay, NothingToSay)];
        return new JsonObject
        {
            ["text"] = TextOf(shown),
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["blocks"] = Blocks([SlackBlocks.Markdown(string.Join(Dialect.Markdown.Gap, shown.Select(line => line.Markdown)))], asFeedback: true),
            [Simple] = Blocks(Sections(shown), asFeedback: false),
        };

        JsonArray Blocks(IEnumerable<JsonObject> text, bool asFeedback) => new(
        [
            .. text,
            .. provenance is null ? [] : new[] { SlackBlocks.Context(provenance) },
            .. reply is null ? [] : SlackButtons.Of(reply, place, isPrivate, asFeedback),
        ]);
    }

    /// <summary>What a command shows at once: Slack itself shows nobody that it was typed. Null where nothing was asked.</summary>
    public static JsonObject? Echo(string question) => Line.Pieces(question)[0] is { Length: > 0 } first
        ? new JsonObject { ["response_type"] = "ephemeral", ["text"] = $"You asked: {first.Mrkdwn}" }
        : null;

    /// <summary>The lines in sections of Slack's own markup.</summary>
    public static IEnumerable<JsonObject> Sections(IEnumerable<Line> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length > 0 && text.Length + Dialect.Mrkdwn.Gap.Length + line.Mrkdwn.Length > Line.Most)
            {
                yield return SlackBlocks.Section(text);
                text = "";
            }

            text = text.Length == 0 ? line.Mrkdwn : text + Dialect.Mrkdwn.Gap + line.Mrkdwn;
        }

        if (text.Length > 0)
            yield return SlackBlocks.Section(text);
    }

    /// <summary>What notifications show, and the only thing that screen readers read: the answer itself, as far as it fits.</summary>
    private static string TextOf(IEnumerable<Line> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length + Dialect.Mrkdwn.Gap.Length + line.Mrkdwn.Length > MostOfText)
                return text + "\n…";
            text = text.Length == 0 ? line.Mrkdwn : text + Dialect.Mrkdwn.Gap + line.Mrkdwn;
        }

        return text;
    }
}
