using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>Finds documents by what people call them: the id, the title, or words of either. Pure.</summary>
public static class DocumentSearch
{
    /// <summary>The document of that id, or the only one of that title; null where there is none.</summary>
    public static LibraryDocument? Named(IReadOnlyList<LibraryDocument> documents, string name)
    {
        // A name that is copied from a message brings along what kept the platform from taking it for an address.
        var wanted = name.Replace("\u200B", "", StringComparison.Ordinal).Trim();
        return documents.FirstOrDefault(document => document.Id == wanted)
            ?? Only(documents.Where(document => Same(document.Id, wanted)))
            ?? Only(documents.Where(document => Same(document.Title, wanted)));
    }

    /// <summary>The documents whose id or title holds each of the words, in their order.</summary>
    public static IReadOnlyList<LibraryDocument> Matching(IReadOnlyList<LibraryDocument> documents, string words)
    {
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. documents.Where(document => wanted.All(word => Holds(document.Id, word) || Holds(document.Title, word)))];
    }

    private static LibraryDocument? Only(IEnumerable<LibraryDocument> documents) => documents.Take(2).ToList() is [var only] ? only : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
