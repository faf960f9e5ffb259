using System.Globalization;
using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;

namespace TalkBot.Chat.Discord.Rendering;

/// <summary>A reply as the texts of Discord messages. Sources and buttons stand on the last one. Pure.</summary>
internal static class DiscordRenderer
{
    private const string Blank = "";

    /// <summary>The bodies of the messages, in order; never empty.</summary>
    public static IReadOnlyList<JsonObject> Render(Reply reply, bool isPrivate)
    {
        var (text, foot) = reply switch
        {
            Reply.Answered { Answer: Answer.Grounded grounded } => Of(grounded),
            Reply.Answered { Answer: Answer.NotFound notFound } => Of(notFound),
            Reply.Answered { Answer: Answer.Unavailable unavailable } => ([DiscordText.Escape(unavailable.Reason)], []),
            Reply.Checked check => Of(check),
            Reply.Passages passages => ([Bold("Passages"), .. passages.Citations.Select(Source)], []),
            Reply.Confirmation confirmation => (confirmation.Lines.Select(DiscordText.Escape), []),
            Reply.Choice choice => (choice.Lines.Select(DiscordText.Escape), []),
            Reply.Notice notice => (notice.Lines.Select(DiscordText.Escape), []),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        };
        var buttons = DiscordButtons.Of(reply, isPrivate);
        var messages = Pages([.. reply.Notes.Select(DiscordText.Escape), .. text], [.. foot]);
        return [.. messages.Select((content, index) => DiscordPayload.Of(content, index == messages.Count - 1 ? buttons : []))];
    }

    /// <summary>The foot goes under the text where it fits whole, else on messages of its own.</summary>
    private static IReadOnlyList<string> Pages(IReadOnlyList<string> text, IReadOnlyList<string> foot)
    {
        var pages = MessageSplitter.Split(text, DiscordLimits.Content);
        if (foot.Count == 0)
            return pages;
        var feet = MessageSplitter.Split(foot, DiscordLimits.Content);
        var joined = $"{pages[^1]}\n\n{feet[0]}";
        return feet.Count == 1 && joined.Length <= DiscordLimits.Content ? [.. pages.SkipLast(1), joined] : [.. pages, .. feet];
    }

    private static (IEnumerable<string> Text, IEnumerable<string> Foot) Of(Answer.Grounded answer) => (
        [
            .. answer.Statements.Select(statement => $"{DiscordText.Escape(AnswerText.Attributed(statement))} {Marks(statement)}"),
            .. answer.Disagreements.SelectMany(disagreement => Sides(disagreement, answer)),
        ],
        [Bold("Sources"), .. answer.Citations.Select(Source), Blank, Small(ProvenanceText.Of(answer.Provenance))]);

    private static (IEnumerable<string> Text, IEnumerable<string> Foot) Of(Answer.NotFound answer) => (
        [$"{DiscordText.Escape(AnswerText.OfReason(answer.Reason))} (`{AnswerText.CodeOf(answer.Reason)}`)"],
        [
            .. answer.Nearest.Count > 0 ? [Bold("Nearest passages (not an answer)"), .. answer.Nearest.Select(Quoted), Blank] : Array.Empty<string>(),
            Small(ProvenanceText.Of(answer.Provenance)),
        ]);

    /// <summary>Who says the one and who the other, where and when; no verdict.</summary>
    private static IEnumerable<string> Sides(Disagreement disagreement, Answer.Grounded answer) =>
        [Blank, Bold(AnswerText.Differ), .. new[] { disagreement.First, disagreement.Second }.Select(side => Side(side, answer))];

    private static string Side(DisagreeingSide side, Answer.Grounded answer)
    {
        var statement = answer.Statements[side.Statement];
        var excerpt = answer.Citations.First(citation => citation.Number == statement.Citations[0]).Excerpt;
        string?[] origin = [side.Speaker is null ? null : DiscordText.Escape(side.Speaker), DiscordText.Escape(excerpt.Title), DayOf(excerpt)];
        return $"· {string.Join(", ", origin.Where(part => !string.IsNullOrEmpty(part)))}: {DiscordText.Escape(statement.Text)} {Marks(statement)}";
    }

    private static (IEnumerable<string> Text, IEnumerable<string> Foot) Of(Reply.Checked check) => (
        [
            .. check.Text.Sentences.SelectMany(Of),
            .. check.Text.Skipped.Count > 0 ? [$"Not checked, since nothing is claimed: {DiscordText.Escape(string.Join(' ', check.Text.Skipped))}"] : Array.Empty<string>(),
            .. check.NotRead > 0 ? [$"Not checked, since the text is long: its last {ProvenanceText.Count(check.NotRead, "sentence")}."] : Array.Empty<string>(),
        ],
        [VerdictText.AboutDocuments, Small(ProvenanceText.Of(check.Text.Index))]);

    private static IEnumerable<string> Of(CheckedClaim sentence) =>
    [
        $"> {DiscordText.Escape(sentence.Text)}",
        Bold(DiscordText.Escape(VerdictText.Of(sentence))),
        .. sentence is { Verdict: ClaimVerdict.NotFound, Excerpts.Count: > 0 } ? [VerdictText.NearestTo(sentence)] : Array.Empty<string>(),
        .. sentence.Excerpts.Select(Quoted),
        Blank,
    ];

    private static string Source(Citation citation) => $"{AnswerText.Mark(citation.Number)} {Quoted(citation.Excerpt)}";

    /// <summary>The words and where they stand: title, page or heading, date, and the origin, as a link where it is an address.</summary>
    private static string Quoted(Excerpt excerpt)
    {
        string?[] origin =
        [
            DiscordText.Escape(excerpt.Title),
            DiscordText.Escape(excerpt.Place?.ToString() ?? ""),
            DayOf(excerpt),
            OutputGuard.Link(excerpt.Source, DiscordLimits.Link) is { } link ? $"<{link}>" : DiscordText.Escape(excerpt.Source ?? ""),
        ];
        return $"\"{DiscordText.Escape(excerpt.Quote)}\" — {string.Join(", ", origin.Where(part => !string.IsNullOrEmpty(part)))}";
    }

    private static string Marks(Statement statement) => string.Concat(statement.Citations.Select(AnswerText.Mark));

    private static string? DayOf(Excerpt excerpt) => excerpt.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Bold(string text) => $"**{text}**";

    private static string Small(string text) => $"-# {DiscordText.Escape(text)}";
}
