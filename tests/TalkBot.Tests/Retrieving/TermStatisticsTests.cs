using Lucene.Net.Index;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public sealed class TermStatisticsTests : IDisposable
{
    private readonly SearchedDocuments _documents = SearchedDocuments.Of("Talks began. Talks ended. Envoys left.", "Talks resumed.");

    public void Dispose() => _documents.Dispose();

    [Fact]
    public void Rarity_is_inverse_frequency_over_sentences()
    {
        var statistics = Of(_documents.Reader);

        Assert.Equal(Math.Log(1 + (1.5 / 3.5)), statistics.Rarity("talk"), 1e-9);
        Assert.Equal(Math.Log(1 + (3.5 / 1.5)), statistics.Rarity("envoi"), 1e-9);
        Assert.Equal(Math.Log(1 + (4.5 / 0.5)), statistics.Rarity("zzyx"), 1e-9);
    }

    [Fact]
    public void Nothing_is_rare_beyond_measure_where_there_is_nothing()
    {
        using var empty = new SearchedDocuments();

        Assert.Equal(Math.Log(2), Of(empty.Reader).Rarity("talk"), 1e-9);
    }

    private static TermStatistics Of(IndexReader reader) => new(reader, new TermLookup(reader));
}
