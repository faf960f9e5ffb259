using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// The documents that were asked for last, up to a total length of text: reading one back from the index and analysing its
/// sentences is most of the work of a question. Safe to use from several threads.
/// </summary>
internal sealed class DocumentCache(int maxCharacters, Func<string, Document?> load)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<AnalyzedDocument>> _byId = [];
    private readonly LinkedList<AnalyzedDocument> _lastUsedFirst = [];
    private int _characters;

    public AnalyzedDocument? Find(string id)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out var known))
            {
                _lastUsedFirst.Remove(known);
                _lastUsedFirst.AddFirst(known);
                return known.Value;
            }
        }

        if (load(id) is not { } loaded)
            return null;
        var document = new AnalyzedDocument(loaded);
        if (loaded.Text.Length <= maxCharacters)
            Add(document);
        return document;
    }

    private void Add(AnalyzedDocument document)
    {
        lock (_lock)
        {
            var node = new LinkedListNode<AnalyzedDocument>(document);
            if (!_byId.TryAdd(document.Document.Id, node))
                return;
            _lastUsedFirst.AddFirst(node);
            _characters += document.Document.Text.Length;
            while (_characters > maxCharacters)
            {
                var oldest = _lastUsedFirst.Last!.Value.Document;
                _lastUsedFirst.RemoveLast();
                _byId.Remove(oldest.Id);
                _characters -= oldest.Text.Length;
            }
        }
    }
}
