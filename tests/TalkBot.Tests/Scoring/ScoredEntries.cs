using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;
using TalkBot.Search.Retrieval;
using TalkBot.Search.Scoring;
using TalkBot.Tests.Indexing;

namespace TalkBot.Tests.Scoring;

/// <summary>Entries with words in two fields, in an index in memory of several segments; scored by the program and by Lucene itself.</summary>
internal sealed class ScoredEntries : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly TermLookup _terms;

    public ScoredEntries(IEnumerable<(string Passage, string Heading)> entries, int perSegment, string? removed = null)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES, Similarity = IndexFixture.Similarity };
        using (var writer = new IndexWriter(_directory, config))
        {
            foreach (var segment in entries.Chunk(perSegment))
            {
                foreach (var (passage, heading) in segment)
                    writer.AddDocument([new TextField(FieldNames.Passage, passage, Field.Store.NO), new TextField(FieldNames.Heading, heading, Field.Store.NO)]);
                writer.Commit();
            }

            if (removed is not null)
                writer.DeleteDocuments(new Term(FieldNames.Passage, removed));
        }

        Reader = DirectoryReader.Open(_directory);
        Lucene = new IndexSearcher(Reader) { Similarity = IndexFixture.Similarity };
        Scores = new PassageScores(Lucene, IndexFixture.Similarity);
        _terms = new TermLookup(Reader);
    }

    public IndexReader Reader { get; }

    public IndexSearcher Lucene { get; }

    public PassageScores Scores { get; }

    /// <summary>A word in a field; null where it is nowhere.</summary>
    public FoundTerm? Find(string field, string word) => _terms.Find(new Term(field, word));

    public void Dispose()
    {
        Reader.Dispose();
        _directory.Dispose();
    }
}
