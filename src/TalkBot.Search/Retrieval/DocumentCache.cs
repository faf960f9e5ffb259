using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// The documents that were asked for last, up to a total length of text: reading one back from the index and finding its
/// sentences is most of the work of a question. Safe to use from several threads.
/// </summary>
internal sealed class DocumentCache(int maxCharacters, Func<string, Document?> load)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Document>> _byId = [];
    private readonly LinkedList<Document> _lastUsedFirst = [];
    private int _characters;

    public Document? Find(string id)
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

        var document = load(id);
        if (document is not null && document.Text.Length <= maxCharacters)
            Add(document);
        return document;
    }

    private void Add(Document document)
    {
        lock (_lock)
        {
            if (!_byId.TryAdd(document.Id, new LinkedListNode<Document>(document)))
                return;
            _lastUsedFirst.AddFirst(_byId[document.Id]);
            _characters += document.Text.Length;
            while (_characters > maxCharacters)
            {
                var oldest = _lastUsedFirst.Last!.Value;
                _lastUsedFirst.RemoveLast();
                _byId.Remove(oldest.Id);
                _characters -= oldest.Text.Length;
            }
        }
    }
}
