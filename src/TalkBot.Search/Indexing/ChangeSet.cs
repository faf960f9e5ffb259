using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;
using TalkBot.Search.Splitting;

namespace TalkBot.Search.Indexing;

/// <summary>What the documents hold now, beside what the generation before held. Hashes only: the texts are let go of as they are read.</summary>
/// <param name="before">The documents of the generation before.</param>
/// <param name="wantsVectors">Whether a document that has no vectors is to get some.</param>
internal sealed class ChangeSet(IReadOnlyDictionary<string, CatalogEntry> before, bool wantsVectors)
{
    private readonly List<string> _added = [];
    private readonly List<string> _changed = [];
    private readonly List<DocumentFailure> _failures = [];
    private readonly List<DocumentCopy> _copies = [];
    private readonly List<FlaggedDocument> _flagged = [];

    public Dictionary<string, CatalogEntry> Catalog { get; } = [];

    public IReadOnlyList<string> Added => _added;

    public IReadOnlyList<string> Changed => _changed;

    public IReadOnlyList<string> Removed => field ??= [.. before.Keys.Where(id => !Catalog.ContainsKey(id))];

    public IReadOnlyList<DocumentFailure> Failures => _failures;

    public IReadOnlyList<DocumentCopy> Copies => _copies;

    /// <summary>The added and changed documents whose files are odd.</summary>
    public IReadOnlyList<FlaggedDocument> Flagged => _flagged;

    /// <summary>How many documents got vectors.</summary>
    public int Embedded { get; private set; }

    /// <summary>Why some documents have no vectors.</summary>
    public string? MissingVectors { get; set; }

    /// <summary>Whether the generation differs in nothing from the one before.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count + Embedded == 0;

    public void Add(DocumentFailure failure) => _failures.Add(failure);

    public void Add(DocumentCopy copy) => _copies.Add(copy);

    /// <summary>Takes note of what became of a file.</summary>
    public void Add(ReadResult result)
    {
        if (result is ReadResult.Read read)
            Add(read, new SplitDocument(read.Document));
        else if (result is ReadResult.Same same)
            Add(same.Copy);
        else if (result is ReadResult.Failed failed)
            Add(failed.Failure);
    }

    /// <summary>Takes note of a document as it was read now; false when it is indexed already, with its vectors.</summary>
    public bool Add(ReadResult.Read read, SplitDocument split)
    {
        var document = read.Document;
        if (Catalog.ContainsKey(document.Id))
        {
            _failures.Add(new DocumentFailure(document.Id, null, "another document has this id too; give each its own"));
            return false;
        }

        var isKnown = before.TryGetValue(document.Id, out var entry);
        if (isKnown && entry.Hash == document.ContentHash)
        {
            Catalog.Add(document.Id, entry with { Title = document.Title, FileHash = read.FileHash });
            return wantsVectors && !entry.HasVectors;
        }

        Catalog.Add(document.Id, new CatalogEntry(document.ContentHash, split.Passages.Count) { Title = document.Title, FileHash = read.FileHash });
        (isKnown ? _changed : _added).Add(document.Id);
        if (read.Flags.Count > 0)
            _flagged.Add(new FlaggedDocument(document.Id, read.Flags));
        return true;
    }

    /// <summary>Whether the generation before holds the document as it is, but for its vectors.</summary>
    public bool IsIndexed(Document document) => before.TryGetValue(document.Id, out var entry) && entry.Hash == document.ContentHash;

    /// <summary>Takes note that a document gets vectors.</summary>
    public void MarkEmbedded(string documentId)
    {
        Catalog[documentId] = Catalog[documentId] with { HasVectors = true };
        Embedded++;
    }
}
