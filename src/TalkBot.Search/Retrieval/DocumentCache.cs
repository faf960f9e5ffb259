using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// The documents that were asked for last, up to a total length of text, and a few however long they are: reading one back from the
/// index and analysing its sentences is most of the work of a question. Safe to use from several threads.
/// </summary>
/// <param name="maxCharacters">The length.</param>
/// <param name="entryOf">The index entry of the document with an id; null where there is none.</param>
/// <param name="load">Reads the document of an entry.</param>
internal sealed class DocumentCache(int maxCharacters, Func<string, int?> entryOf, Func<int, Document> load)
{
    /// <summary>A question asks for a document again and again, and where it is a book reading it back takes long.</summary>
    public const int AlwaysKept = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, LinkedListNode<(int Entry, AnalyzedDocument Document)>> _byEntry = [];
    private readonly Dictionary<string, int> _entries = [];
    private readonly LinkedList<(int Entry, AnalyzedDocument Document)> _lastUsedFirst = [];
    private int _characters;

    public AnalyzedDocument? Find(string id)
    {
        int entry;
        bool isKnown;
        lock (_lock)
            isKnown = _entries.TryGetValue(id, out entry);
        return isKnown ? At(entry) : entryOf(id) is { } found ? At(found) : null;
    }

    /// <summary>The document of an entry.</summary>
    public AnalyzedDocument At(int entry)
    {
        lock (_lock)
        {
            if (_byEntry.TryGetValue(entry, out var known))
            {
                _lastUsedFirst.Remove(known);
                _lastUsedFirst.AddFirst(known);
                return known.Value.Document;
            }
        }

        var loaded = load(entry);
        var document = new AnalyzedDocument(loaded);
        Add(entry, document);
        return document;
    }

    private void Add(int entry, AnalyzedDocument document)
    {
        lock (_lock)
        {
            var node = new LinkedListNode<(int, AnalyzedDocument)>((entry, document));
            if (!_byEntry.TryAdd(entry, node))
                return;
            _entries[document.Document.Id] = entry;
            _lastUsedFirst.AddFirst(node);
            _characters += document.Document.Text.Length;
            while (_characters > maxCharacters && _lastUsedFirst.Count > AlwaysKept)
            {
                var oldest = _lastUsedFirst.Last!.Value;
                _lastUsedFirst.RemoveLast();
                _byEntry.Remove(oldest.Entry);
                _entries.Remove(oldest.Document.Document.Id);
                _characters -= oldest.Document.Document.Text.Length;
            }
        }
    }
}
