using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Retrieval;
using TalkBot.Search.Splitting;
using TalkBot.Tests.Indexing;
using Document = TalkBot.Core.Knowledge.Document;

namespace TalkBot.Tests.Retrieving;

/// <summary>Documents in an index in memory, without the reading of files.</summary>
internal sealed class SearchedDocuments : IDocumentIndex, IDisposable
{
    private readonly RAMDirectory _directory = new();

    public SearchedDocuments(params IReadOnlyList<Document> documents)
    {
        using var analyzer = new PassageAnalyzer();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = IndexFixture.Similarity }))
        {
            foreach (var document in documents)
                DocumentIndexer.Replace(writer, new SplitDocument(document), null);
        }

        Reader = DirectoryReader.Open(_directory);
        Snapshot = Open(Reader);
    }

    public DirectoryReader Reader { get; }

    public LuceneSnapshot Snapshot { get; }

    /// <summary>Documents without titles, with the ids <c>0</c>, <c>1</c> and so on.</summary>
    public static SearchedDocuments Of(params IEnumerable<string> texts) =>
        new([.. texts.Select((text, i) => new Document($"{i}", "", text))]);

    public Core.Knowledge.Retrieval Retrieve(string question, params Turn[] turns) =>
        Snapshot.Retrieve(new Question(question, Conversation.Of(turns)), 20);

    public IIndexSnapshot Acquire() => Open(DirectoryReader.Open(_directory));

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        Snapshot.Dispose();
        _directory.Dispose();
    }

    private static LuceneSnapshot Open(DirectoryReader reader) =>
        new(reader, new IndexInfo(1, reader.GetDocCount(FieldNames.Id), reader.NumDocs), IndexFixture.Similarity);
}
