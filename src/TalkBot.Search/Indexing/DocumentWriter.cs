using Lucene.Net.Index;
using TalkBot.Search.Reading;
using TalkBot.Search.Splitting;
using TalkBot.Search.Vectors;

namespace TalkBot.Search.Indexing;

/// <summary>Writes documents into the index. Where vectors are wanted a document waits for others: vectors are best made many at once.</summary>
internal sealed class DocumentWriter(IndexWriter writer, PassageEmbedder embedder, ChangeSet changes)
{
    private readonly List<SplitDocument> _waiting = [];

    /// <summary>Writes a document, unless the index holds it already as it is.</summary>
    public async Task AddAsync(ReadResult.Read read, CancellationToken cancellationToken)
    {
        var split = new SplitDocument(read.Document);
        if (!changes.Add(read, split))
            return;
        _waiting.Add(split);
        if (_waiting.Sum(waiting => waiting.Passages.Count) >= embedder.BatchSize)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Writes what still waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var vectors = await embedder.EmbedAsync(_waiting, cancellationToken);
        foreach (var (document, own) in _waiting.Zip(vectors))
        {
            if (own is not null)
                changes.MarkEmbedded(document.Document.Id);
            if (own is not null || !changes.IsIndexed(document.Document))
                DocumentIndexer.Replace(writer, document, own);
        }

        _waiting.Clear();
    }
}
