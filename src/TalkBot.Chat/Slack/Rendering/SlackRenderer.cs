using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>A reply as the bodies of Slack messages. Sources and buttons stand on the last one. Pure.</summary>
internal static partial class SlackRenderer
{
    /// <summary>What fits into a message besides its buttons, with something to spare.</summary>
    private const int MostOfPage = SlackLimits.Markdown * 90 / 100;

    private const int MostOfTitle = 300;
    private const int PatienceMilliseconds = 1000;

    /// <summary>The bodies of the messages, in order; never empty.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="place">The conversation it belongs to.</param>
    /// <param name="isPrivate">Whether only the asker sees it.</param>
    public static IReadOnlyList<JsonObject> Render(Reply reply, string place, bool isPrivate)
    {
        var content = ContentOf(reply);
        var pages = Pages([.. content.Text], [.. content.Foot]);
        return
        [
            .. pages.Select((page, index) => index < pages.Count - 1
                ? SlackMessages.Of(page, provenance: null, reply: null, place, isPrivate)
                : SlackMessages.Of(page, content.Provenance, reply, place, isPrivate)),
        ];
    }

    /// <summary>The lines of a reply that is shown elsewhere than in a message.</summary>
    public static IReadOnlyList<Line> LinesOf(Reply reply) => ContentOf(reply) is var content ? [.. content.Text, .. content.Foot] : [];

    /// <summary>The lines of one statement of an answer, as they will stand in it.</summary>
    public static IEnumerable<Line> LinesOf(Statement statement) => Said(AnswerText.Attributed(statement), $" {Marks(statement)}");

    private static Content ContentOf(Reply reply)
    {
        var content = Of(reply);
        return content with { Text = [.. reply.Notes.SelectMany(note => Said(note)), .. content.Text] };
    }

    private static Content Of(Reply reply) => reply switch
    {
        Reply.Answered { Answer: Answer.Grounded grounded } => Of(grounded),
        Reply.Answered { Answer: Answer.NotFound notFound } => Of(notFound),
        Reply.Answered { Answer: Answer.Unavailable unavailable } => new Content(Said(unavailable.Reason), [], null),
        Reply.Checked check => Of(check),
        Reply.Passages passages => new Content([Bold("Passages"), .. passages.Citations.SelectMany(Source)], [], null),
        Reply.Confirmation confirmation => new Content(confirmation.Lines.SelectMany(line => Said(line)), [], null),
        Reply.Choice choice => new Content(choice.Lines.SelectMany(line => Said(line)), [], null),
        Reply.Notice notice => new Content(notice.Lines.SelectMany(line => Said(line)), [], null),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static Content Of(Answer.Grounded answer) => new(
        [
            .. answer.Statements.SelectMany(LinesOf),
            .. answer.Disagreements.SelectMany(disagreement => Sides(disagreement, answer)),
        ],
        [Bold("Sources"), .. answer.Citations.SelectMany(Source)],
        ProvenanceText.Of(answer.Provenance));

    /// <summary>Who says the one and who the other, where and when; no verdict.</summary>
    private static IEnumerable<Line> Sides(Disagreement disagreement, Answer.Grounded answer) =>
        [Bold(AnswerText.Differ), .. new[] { disagreement.First, disagreement.Second }.SelectMany(side => Side(side, answer))];

    private static IEnumerable<Line> Side(DisagreeingSide side, Answer.Grounded answer)
    {
        var statement = answer.Statements[side.Statement];
        var excerpt = answer.Citations.First(citation => citation.Number == statement.Citations[0]).Excerpt;
        List<Line> origin = [Short(side.Speaker ?? ""), Short(excerpt.Title), Short(DayOf(excerpt))];
        origin.RemoveAll(part => part.Length == 0);
        var text = Line.Pieces(statement.Text).ToList();
        text[^1] = text[^1].After($" {Marks(statement)}");
        return Line.Join([.. Listed(origin, ":"), .. text]).Select((line, index) => index == 0 ? line.Before("· ") : line);
    }

    private static Content Of(Answer.NotFound answer) => new(
        Said(AnswerText.OfReason(answer.Reason), $" (`{AnswerText.CodeOf(answer.Reason)}`)"),
        answer.Nearest.Count > 0 ? [Bold("Nearest passages (not an answer)"), .. answer.Nearest.SelectMany(excerpt => Quoted(excerpt))] : [],
        ProvenanceText.Of(answer.Provenance));

    private static Content Of(Reply.Checked check) => new(
        [
            .. check.Text.Sentences.SelectMany(Of),
            .. check.Text.Skipped.Count > 0 ? Said($"Not checked, since nothing is claimed: {string.Join(' ', check.Text.Skipped)}") : [],
            .. check.NotRead > 0 ? Said($"Not checked, since the text is long: its last {ProvenanceText.Count(check.NotRead, "sentence")}.") : [],
        ],
        Said(VerdictText.AboutDocuments),
        ProvenanceText.Of(check.Text.Index));

    private static IEnumerable<Line> Of(CheckedClaim sentence) =>
    [
        .. Said(sentence.Text),
        Bold(VerdictText.Of(sentence)),
        .. sentence is { Verdict: ClaimVerdict.NotFound, Excerpts.Count: > 0 } ? Said(VerdictText.NearestTo(sentence)) : [],
        .. sentence.Excerpts.SelectMany(excerpt => Quoted(excerpt)),
    ];

    private static IEnumerable<Line> Source(Citation citation) => Quoted(citation.Excerpt, $"{AnswerText.Mark(citation.Number)} ");

    /// <summary>The words and where they stand: title, page or heading, date, and the origin, as a link where it is an address.</summary>
    private static IEnumerable<Line> Quoted(Excerpt excerpt, string mark = "")
    {
        var quote = Line.Pieces(excerpt.Quote).ToList();
        quote[0] = quote[0].Before($"{mark}\"");
        quote[^1] = quote[^1].After("\"");
        var link = OutputGuard.Link(excerpt.Source, SlackLimits.Link);
        List<Line> origin =
        [
            Short(excerpt.Title),
            Short(excerpt.Place?.ToString() ?? ""),
            Short(DayOf(excerpt)),
            link is null ? Origin(excerpt.Source ?? "") : Line.Of(dialect => dialect.Link(link)),
        ];
        origin.RemoveAll(part => part.Length == 0);
        if (origin.Count > 0)
            quote[^1] = quote[^1].After(" —");
        return Line.Join([.. quote, .. Listed(origin, "")]);
    }

    private static IEnumerable<Line> Listed(List<Line> parts, string end) => parts.Select((part, index) => part.After(index < parts.Count - 1 ? "," : end));

    private static string DayOf(Excerpt excerpt) => excerpt.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The name of a site stays as it is: where Slack makes a link of it, that leads to the source.</summary>
    private static Line Origin(string source) => SiteName().IsMatch(source) ? new Line(source, source) : Short(source);

    private static Line Short(string text)
    {
        var clean = OutputGuard.Clean(text);
        return Line.Of(dialect => dialect.Escape(clean.Length > MostOfTitle ? MessageSplitter.Split([clean], MostOfTitle)[0] + "…" : clean));
    }

    /// <summary>Text from outside, with words of ours behind it.</summary>
    private static IEnumerable<Line> Said(string text, string after = "")
    {
        var pieces = Line.Pieces(text).ToList();
        pieces[^1] = pieces[^1].After(after);
        return Line.Join(pieces);
    }

    private static string Marks(Statement statement) => string.Concat(statement.Citations.Select(AnswerText.Mark));

    private static Line Bold(string text) => Line.Of(dialect => dialect.Bold(dialect.Escape(text)));

    /// <summary>The foot goes under the text where it fits whole, else on messages of its own.</summary>
    private static List<IReadOnlyList<Line>> Pages(IReadOnlyList<Line> text, IReadOnlyList<Line> foot)
    {
        var pages = Pages(text);
        if (foot.Count == 0)
            return pages;
        var feet = Pages(foot);
        return feet.Count == 1 && LengthOf(pages[^1]) + LengthOf(feet[0]) <= MostOfPage ? [.. pages.SkipLast(1), [.. pages[^1], .. feet[0]]] : [.. pages, .. feet];
    }

    private static List<IReadOnlyList<Line>> Pages(IReadOnlyList<Line> lines)
    {
        List<IReadOnlyList<Line>> pages = [];
        List<Line> page = [];
        foreach (var line in lines)
        {
            if (page.Count > 0 && LengthOf(page) + LengthOf([line]) > MostOfPage)
            {
                pages.Add(page);
                page = [];
            }

            page.Add(line);
        }

        return [.. pages, page];
    }

    private static int LengthOf(IEnumerable<Line> lines) => lines.Sum(line => line.Length + Dialect.Markdown.Gap.Length);

    [GeneratedRegex(@"\A[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,3}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex SiteName();

    private sealed record Content(IEnumerable<Line> Text, IEnumerable<Line> Foot, string? Provenance);
}
