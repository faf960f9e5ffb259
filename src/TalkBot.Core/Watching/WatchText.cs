using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Watching;

/// <summary>What is said of watched questions.</summary>
internal static class WatchText
{
    public const string NothingWatched = "This channel watches no question. watch and a question after it begins.";
    public const string Usage = "watch and a question: this channel is told when what the documents say to it changes. watch: what it watches. unwatch and a number: ends one.";

    public static string Begun(Watch watch) => string.Create(
        CultureInfo.InvariantCulture, $"This channel watches this question as its number {watch.Number}, and is told when the documents answer it otherwise. unwatch {watch.Number} ends it.");

    public static string Already(Watch watch) => string.Create(CultureInfo.InvariantCulture, $"This channel watches that question already, as its number {watch.Number}.");

    public static string TooMany(int most) => string.Create(CultureInfo.InvariantCulture, $"A channel can watch {most:N0} questions; unwatch one first.");

    public static string Ended(int number) => string.Create(CultureInfo.InvariantCulture, $"This channel no longer watches its number {number}.");

    public static string Unknown(int number) => string.Create(CultureInfo.InvariantCulture, $"This channel watches nothing under the number {number}; watch alone lists what it does.");

    public static IReadOnlyList<string> List(IReadOnlyList<Watch> watches) => watches.Count == 0
        ? [NothingWatched]
        :
        [
            "This channel watches:",
            .. watches.Select(watch => string.Create(CultureInfo.InvariantCulture, $"{watch.Number}. {watch.Question} ({(watch.Answer is Answer.Grounded ? "answered" : "not answered")}, {Changes(watch.Told)})")),
        ];

    private static string Changes(int told) => told == 0 ? "no change told yet" : string.Create(CultureInfo.InvariantCulture, $"{told:N0} change{(told == 1 ? "" : "s")} told");

    /// <summary>In place of news of which a document was removed before they were sent.</summary>
    public static string Withdrawn(Watch watch) =>
        $"What the documents say to a question this channel watches has changed, but a document that I quoted was removed before I could send it. Ask it again: {watch.Question}";

    /// <summary>What was, and which document made it otherwise; the answer of today comes after it.</summary>
    public static IReadOnlyList<string> News(Watch watch, AnswerNews news, Answer now, DocumentChanges? changes) =>
    [
        $"The documents have changed, and so has what they say to a question this channel watches: {watch.Question}",
        .. Before(watch.Answer, news.Age),
        .. DocumentsBehind(news, changes),
        now is Answer.Grounded ? "Now:" : "Now they do not answer it.",
    ];

    /// <summary>The quotations as they were, but for those of documents that were taken out: nothing is quoted from them.</summary>
    private static IEnumerable<string> Before(Answer before, AnswerAge age)
    {
        if (before is not Answer.Grounded grounded)
            return ["Before: they did not answer it."];
        return grounded.Citations.Select(citation => age.Removed.Any(removed => removed.Number == citation.Number)
            ? $"Before: a sentence of \"{citation.Excerpt.Title}\", which was taken out."
            : $"Before: \"{citation.Excerpt.Quote}\" ({citation.Excerpt.Title})").Distinct();
    }

    private static IEnumerable<string> DocumentsBehind(AnswerNews news, DocumentChanges? changes) =>
    [
        .. Line("Taken out", news.Age.Removed),
        .. Line("Changed", [.. news.Age.Changed, .. news.New.Where(citation => changes?.Added.Contains(citation.Excerpt.DocumentId) == false)]),
        .. Line("Added", news.New.Where(citation => changes?.Added.Contains(citation.Excerpt.DocumentId) == true)),
        .. Line("Added or changed", changes is null ? news.New : []),
    ];

    private static IEnumerable<string> Line(string what, IEnumerable<Citation> citations)
    {
        var titles = citations.Select(citation => citation.Excerpt.Title).Distinct().ToList();
        return titles.Count == 0 ? [] : [$"{what}: {string.Join(", ", titles.Select(title => $"\"{title}\""))}."];
    }
}
