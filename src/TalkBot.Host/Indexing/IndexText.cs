using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;

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

    public static string Of(IndexStatus status) => status.Serving is { } info
        ? string.Create(CultureInfo.InvariantCulture, $"{status.Path}: index generation {info.Generation}, {Holding(info)}.")
        : $"{status.Path}: no index yet; talkbot index build makes one.";

    private static string Holding(IndexInfo info) =>
        $"{ProvenanceText.Count(info.Documents, "document")} in {ProvenanceText.Count(info.Passages, "passage")}";
}
