using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;
using TalkBot.Search.Retrieval;

namespace TalkBot.Search.Indexing;

internal sealed class LuceneDocumentIndex(DocumentFolder folder) : IDocumentIndex, IDisposable
{
    private LuceneSnapshot? _snapshot;

    public void Dispose() => _snapshot?.Dispose();

    public IIndexSnapshot Acquire() => _snapshot!;

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new PassageAnalyzer()) { Similarity = new BM25Similarity(0.9f, 0.4f) });
        foreach (var result in folder.Read(cancellationToken))
        {
            if (result is ReadResult.Read read)
                DocumentIndexer.Replace(writer, read.Document);
        }

        writer.Commit();
        var info = new IndexInfo(1, 1, writer.NumDocs);
        _snapshot = new LuceneSnapshot(DirectoryReader.Open(directory), info);
        return Task.FromResult(new IndexingReport(info, true, [], [], [], []));
    }
}
