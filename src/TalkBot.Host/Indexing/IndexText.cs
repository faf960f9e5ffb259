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
        foreach (var copy in report.Copies)
            yield return $"{copy}, which serves for both.";
        foreach (var flagged in report.Flagged)
            yield return $"Left out of {flagged}.";
        if (report.MissingVectors is not null)
            yield return "Some documents have no vectors, for the reason on standard error: they are found by their words alone until an update makes them.";
    }

    /// <summary>What serves, within a sentence.</summary>
    public static string Serving(IndexInfo info) => string.Create(CultureInfo.InvariantCulture, $"index generation {info.Generation}, {Holding(info)},");

    public static IEnumerable<string> Of(IndexStatus status)
    {
        if (status.Serving is not { } serving)
            return [$"{status.Path}: no index yet; talkbot index build makes one."];
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{status.Path}: index generation {serving.Info.Generation}, {Holding(serving.Info)}, built {serving.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC."),
            status.IsUpToDate ? "It is up to date with the documents." : "The documents or the settings have changed since; talkbot index build brings it up to date.",
            $"{ProvenanceText.Count(status.Others.Count + 1, "generation")} kept, {Size(status.SizeInBytes)} on disk.",
            .. serving.Vectors is { } vectors ? [Holding(vectors, serving.Info.Passages)] : Array.Empty<string>(),
            .. serving.Copies.Select(copy => $"{copy}, which serves for both."),
            .. serving.Failures.Select(failure => $"Not read: {failure}"),
        ];
    }

    private static string Holding(VectorInfo vectors, int passages) => vectors.IsComplete
        ? $"Its passages have vectors of the model {vectors.Model}."
        : string.Create(CultureInfo.InvariantCulture, $"{vectors.Passages:N0} of {ProvenanceText.Count(passages, "passage")} have vectors of the model {vectors.Model}; talkbot index build makes the others.");

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1e3):N0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");

    private static string Holding(IndexInfo info) =>
        $"{ProvenanceText.Count(info.Documents, "document")} in {ProvenanceText.Count(info.Passages, "passage")}";
}
