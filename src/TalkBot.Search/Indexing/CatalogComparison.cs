using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>What differs between the documents of two generations. Pure, but for reading their catalogs.</summary>
internal static class CatalogComparison
{
    public static DocumentChanges Of(IReadOnlyDictionary<string, CatalogEntry> before, IReadOnlyDictionary<string, CatalogEntry> after) => new(
        Sorted(after.Keys.Where(id => !before.ContainsKey(id))),
        Sorted(after.Where(entry => before.TryGetValue(entry.Key, out var earlier) && earlier.Hash != entry.Value.Hash).Select(entry => entry.Key)),
        Sorted(before.Keys.Where(id => !after.ContainsKey(id))));

    /// <summary>What differs between two generations; a catalog that is damaged counts as empty, so that nothing that differs is left out.</summary>
    public static DocumentChanges Of(Generation before, Generation after) => Of(Read(before), Read(after));

    private static Dictionary<string, CatalogEntry> Read(Generation generation)
    {
        try
        {
            return DocumentCatalog.Read(generation.Directory, generation.Manifest);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
