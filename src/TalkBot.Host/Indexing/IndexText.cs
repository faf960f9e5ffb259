using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;

namespace TalkBot.Host.Indexing;

/// <summary>What was done to the index, and what it holds, for people. Pure.</summary>
internal static class IndexText
{
    public static IEnumerable<string> Of(IndexingReport report)
    {
        var unchanged = report.Info.Documents - report.Added.Count - report.Changed.Count;
        yield return report.IsNew
            ? string.Create(CultureInfo.InvariantCulture, $"Built index generation {report.Info.Generation}.")
            : string.Create(CultureInfo.InvariantCulture, $"Nothing has changed; index generation {report.Info.Generation} serves on.");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Holding(report.Info)}: {report.Added.Count:N0} added, {report.Changed.Count:N0} changed, {report.Removed.Count:N0} removed, {unchanged:N0} unchanged.");
        if (report.Failures.Count > 0)
            yield return $"{ProvenanceText.Count(report.Failures.Count, "failure")}, named on standard error; the rest was indexed.";
    }

    public static IEnumerable<string> Of(IndexStatus status)
    {
        if (status.Serving is not { } serving)
            return [$"{status.Path}: no index yet; talkbot index build makes one."];
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{status.Path}: index generation {serving.Info.Generation}, {Holding(serving.Info)}, built {serving.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC."),
            status.IsUpToDate ? "It is up to date with the documents." : "The documents have changed since; talkbot index build brings it up to date.",
            $"{ProvenanceText.Count(status.Others.Count + 1, "generation")} kept, {Size(status.SizeInBytes)} on disk.",
            .. serving.Failures.Select(failure => $"Not read: {failure}"),
        ];
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1e3):N0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");

    private static string Holding(IndexInfo info) =>
        $"{ProvenanceText.Count(info.Documents, "document")} in {ProvenanceText.Count(info.Passages, "passage")}";
}
