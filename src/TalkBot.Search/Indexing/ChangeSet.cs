using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>What the documents hold now, beside what the generation before held. Hashes only: the texts are let go of as they are read.</summary>
internal sealed class ChangeSet(IReadOnlyDictionary<string, CatalogEntry> before)
{
    private readonly List<string> _added = [];
    private readonly List<string> _changed = [];
    private readonly List<DocumentFailure> _failures = [];

    public Dictionary<string, CatalogEntry> Catalog { get; } = [];

    public IReadOnlyList<string> Added => _added;

    public IReadOnlyList<string> Changed => _changed;

    public IReadOnlyList<string> Removed => field ??= [.. before.Keys.Where(id => !Catalog.ContainsKey(id))];

    public IReadOnlyList<DocumentFailure> Failures => _failures;

    public void Add(DocumentFailure failure) => _failures.Add(failure);

    /// <summary>Takes note of a document; false when it is indexed already as it is.</summary>
    /// <param name="document">The document as it was read now.</param>
    /// <param name="countPassages">Called for a document that has to be indexed.</param>
    public bool Add(Document document, Func<Document, int> countPassages)
    {
        if (Catalog.ContainsKey(document.Id))
        {
            _failures.Add(new DocumentFailure(document.Id, null, "another document has this id too; give each its own"));
            return false;
        }

        var isKnown = before.TryGetValue(document.Id, out var entry);
        if (isKnown && entry.Hash == document.ContentHash)
        {
            Catalog.Add(document.Id, entry);
            return false;
        }

        Catalog.Add(document.Id, new CatalogEntry(document.ContentHash, countPassages(document)));
        (isKnown ? _changed : _added).Add(document.Id);
        return true;
    }
}
