using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public class PassageRescorerTests
{
    private const string Field = "text";
    private const string Words = "abcdefg";
    private const double Tolerance = 1e-4;

    private static readonly Gen<string> Texts = Gen.Char[Words].Array[1, 6].Select(words => string.Join(' ', words));

    /// <summary>Each of the texts is a segment of its own, so that many a segment lacks what is looked for.</summary>
    [Fact]
    public void Found_and_rescored_is_as_found_by_both_at_once() =>
        Gen.Select(Texts.Array[1, 12], Texts, Texts).Sample((texts, content, detail) =>
        {
            using var directory = Segments(texts);
            using var reader = DirectoryReader.Open(directory);
            var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };

            var found = searcher.Search(Any(content), texts.Length).ScoreDocs;
            var rescored = PassageRescorer.Rescore(searcher, found, Any(detail), texts.Length);
            var both = searcher.Search(new BooleanQuery { { Any(content), Occur.MUST }, { Any(detail), Occur.SHOULD } }, texts.Length).ScoreDocs;

            Assert.Equal(both.Select(hit => hit.Doc).Order(), rescored.Select(hit => hit.Doc).Order());
            Assert.All(both, hit => Assert.Equal(hit.Score, rescored.Single(other => other.Doc == hit.Doc).Score, Tolerance));
            Assert.Equal(rescored.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), rescored.Select(hit => hit.Score));
        });

    [Fact]
    public void No_more_are_given_than_asked_for()
    {
        using var directory = Segments("a b", "a", "a c");
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };

        var best = PassageRescorer.Rescore(searcher, searcher.Search(Any("a"), 3).ScoreDocs, Any("c"), 1);

        Assert.Equal(2, Assert.Single(best).Doc);
    }

    private static BooleanQuery Any(string words)
    {
        var query = new BooleanQuery();
        foreach (var word in words.Split(' ').Distinct())
            query.Add(new TermQuery(new Term(Field, word)), Occur.SHOULD);
        return query;
    }

    private static RAMDirectory Segments(params string[] texts)
    {
        var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES, Similarity = new BM25Similarity() });
        foreach (var text in texts)
        {
            writer.AddDocument([new TextField(Field, text, Lucene.Net.Documents.Field.Store.NO)]);
            writer.Commit();
        }

        return directory;
    }
}
