using System.Globalization;
using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>The documents as a list, page by page. Pure, but for reading them.</summary>
public static class DocumentList
{
    private const int PerPage = 20;

    public static IReadOnlyList<string> Of(IDocumentLibrary library, BotCommand.Documents command)
    {
        var documents = command.Words is { } words ? DocumentSearch.Matching(library.Documents(), words) : library.Documents();
        var pages = Math.Max(1, (documents.Count + PerPage - 1) / PerPage);
        if (command.Page > pages)
            return [string.Create(CultureInfo.InvariantCulture, $"There is no page {command.Page}; the last one is {pages}.")];
        if (documents.Count == 0)
            return ["No document is called so."];
        var more = documents.Count - (command.Page * PerPage);
        return
        [
            command.Words is null
                ? string.Create(CultureInfo.InvariantCulture, $"Documents, page {command.Page} of {pages}:")
                : string.Create(CultureInfo.InvariantCulture, $"Documents that are called so, {documents.Count:N0}:"),
            .. documents.Skip((command.Page - 1) * PerPage).Take(PerPage).Select(Line),
            .. command.Words is not null && more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"And {more:N0} more; search with more words.")] : Array.Empty<string>(),
            .. command.Page == pages && command.Words is null ? [.. LibraryText.Of(library.Copies()), .. Removed(library.Removed())] : Array.Empty<string>(),
        ];
    }

    private static string Line(LibraryDocument document) => document.Added is { } added
        ? string.Create(CultureInfo.InvariantCulture, $"{document.Id} — {document.Title} (added on {added.AddedAt:d MMMM yyyy})")
        : $"{document.Id} — {document.Title}";

    private static IReadOnlyList<string> Removed(IReadOnlyList<string> ids) => ids.Count == 0 ? [] : [$"Removed, and still in the folder: {string.Join(", ", ids)}."];
}
