using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>A line of a message in both markups.</summary>
internal sealed record Line(string Markdown, string Mrkdwn)
{
    /// <summary>What fits into a section, with something to spare.</summary>
    public const int Most = SlackLimits.Section * 95 / 100;

    /// <summary>Outside text is cut into pieces of this size, so that a piece and what belongs to it make a line.</summary>
    private const int MostOfPiece = Most / 2;

    public int Length => Math.Max(Markdown.Length, Mrkdwn.Length);

    /// <summary>What is said the same way in either.</summary>
    public static Line Of(Func<Dialect, string> say) => new(say(Dialect.Markdown), say(Dialect.Mrkdwn));

    /// <summary>Text from outside, cut at sentences where it is too long for one piece; at least one piece.</summary>
    public static IReadOnlyList<Line> Pieces(string text)
    {
        var whole = Of(dialect => dialect.Escape(text));
        if (whole.Length <= MostOfPiece)
            return [whole];
        return [.. MessageSplitter.Split([OutputGuard.Clean(text)], Math.Max(1, OutputGuard.Clean(text).Length / 2)).SelectMany(Pieces)];
    }

    /// <summary>Puts pieces, none of them longer than a line, into as few lines as possible.</summary>
    public static IEnumerable<Line> Join(IEnumerable<Line> pieces)
    {
        Line? line = null;
        foreach (var piece in pieces)
        {
            if (line is not null && line.Length + 1 + piece.Length > Most)
            {
                yield return line;
                line = null;
            }

            line = line is null ? piece : new Line($"{line.Markdown} {piece.Markdown}", $"{line.Mrkdwn} {piece.Mrkdwn}");
        }

        if (line is not null)
            yield return line;
    }

    public Line Before(string text) => new(text + Markdown, text + Mrkdwn);

    public Line After(string text) => new(Markdown + text, Mrkdwn + text);
}
