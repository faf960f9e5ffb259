using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>What changed from generation to generation, newest first, page by page. Pure.</summary>
public static class ChangeList
{
    private const int PerPage = 5;

    public static IReadOnlyList<string> Of(IReadOnlyList<GenerationRecord> history, int page)
    {
        var pages = Math.Max(1, (history.Count + PerPage - 1) / PerPage);
        return page > pages
            ? [string.Create(CultureInfo.InvariantCulture, $"There is no page {page}; the last one is {pages}.")]
            :
            [
                string.Create(CultureInfo.InvariantCulture, $"Generations that are kept, newest first, page {page} of {pages}:"),
                .. history.Skip((page - 1) * PerPage).Take(PerPage).SelectMany(Lines),
            ];
    }

    private static IEnumerable<string> Lines(GenerationRecord record)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Generation {record.Info.Generation}, {record.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, by {NameOf(record.Kind)}: {ProvenanceText.Count(record.Info.Documents, "document")}.");
        if (record.Changes is null)
            yield return "The oldest that is kept; what it changed is no longer known.";
        else if (record.Changes.IsEmpty)
            yield return "Nothing differs from the one before.";
        else
            foreach (var line in LibraryText.Of(record.Changes))
                yield return line;
    }

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Reindex => "reindex",
        ChangeKind.Add => "add",
        ChangeKind.Remove => "remove",
        ChangeKind.Undo => "undo",
        _ => "the program itself",
    };
}
