using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public sealed class TermLookupTests : IDisposable
{
    private static readonly Term Talk = new(FieldNames.Sentence, "talk");

    private readonly SearchedDocuments _documents = SearchedDocuments.Of("Talks began. Talks ended. Envoys left.", "Talks resumed.");

    private readonly TermLookup _lookup;

    public TermLookupTests() => _lookup = new TermLookup(_documents.Reader);

    public void Dispose() => _documents.Dispose();

    [Fact]
    public void A_term_is_counted_as_the_index_counts_it()
    {
        Assert.Equal(3, _lookup.EntriesWith(Talk));
        Assert.Equal(0, _lookup.EntriesWith(new Term(FieldNames.Sentence, "zzyx")));
    }

    [Fact]
    public void What_no_entry_holds_is_not_found() => Assert.Null(_lookup.Find(new Term(FieldNames.Sentence, "zzyx")));

    [Fact]
    public void A_term_that_was_looked_up_before_is_found_like_any_other()
    {
        var searcher = new IndexSearcher(_documents.Reader);
        var plain = searcher.Search(new TermQuery(Talk), 10);

        for (var time = 0; time < 2; time++)
            Assert.Equal(plain.ScoreDocs.Select(hit => (hit.Doc, hit.Score)), searcher.Search(new TermQuery(Talk, _lookup.Find(Talk)!.Context), 10).ScoreDocs.Select(hit => (hit.Doc, hit.Score)));
    }

    [Fact]
    public void More_terms_than_it_keeps_cost_no_answer()
    {
        for (var i = 0; i < 5_000; i++)
            Assert.Equal(0, _lookup.EntriesWith(new Term(FieldNames.Sentence, $"word{i}")));

        Assert.Equal(3, _lookup.EntriesWith(Talk));
    }
}
