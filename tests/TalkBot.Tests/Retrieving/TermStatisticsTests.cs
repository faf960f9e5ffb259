using Lucene.Net.Index;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public sealed class TermStatisticsTests : IDisposable
{
    private readonly SearchedDocuments _documents = SearchedDocuments.Of("Talks began. Talks ended. Envoys left.", "Talks resumed.");

    public void Dispose() => _documents.Dispose();

    [Fact]
    public void A_term_is_counted_once_for_each_sentence_that_holds_it()
    {
        var statistics = Of(_documents.Reader);

        Assert.Equal((4, 3, 1, 0), (statistics.Sentences, statistics.SentencesWith("talk"), statistics.SentencesWith("envoi"), statistics.SentencesWith("zzyx")));
    }

    private static TermStatistics Of(IndexReader reader) => new(reader, new TermLookup(reader));
}
