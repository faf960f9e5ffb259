using Lucene.Net.Search.Similarities;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Analysis;

public class FieldSimilarityTests
{
    [Fact]
    public void Each_field_has_constants_of_its_own()
    {
        var options = new RankingOptions
        {
            Passage = new Bm25Options { K1 = 1, B = 0.1f },
            Title = new Bm25Options { K1 = 2, B = 0.2f },
            Heading = new Bm25Options { K1 = 3, B = 0.3f },
            Sentence = new Bm25Options { K1 = 4, B = 0.4f },
        };
        var similarity = new FieldSimilarity(options);

        Assert.Equal(
            [(1, 0.1f), (2, 0.2f), (3, 0.3f), (4, 0.4f)],
            new[] { FieldNames.Passage, FieldNames.Title, FieldNames.Heading, FieldNames.Sentence }
                .Select(field => (BM25Similarity)similarity.Get(field))
                .Select(bm25 => (bm25.K1, bm25.B)));
    }
}
