using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;
using TalkBot.Search.Scoring;

namespace TalkBot.Tests.Scoring;

public class BestPassagesTests
{
    private const double Tolerance = 1e-4;

    private static readonly Gen<string> Letters = Gen.Char["abcdefghij"].Select(letter => $"{letter}");

    /// <summary>Some letters are in nearly all texts and others in few, as words are.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(Letters, Gen.Char["aab"].Select(letter => $"{letter}")).Array[1, 20].Select(words => string.Join(' ', words));

    private static readonly Gen<(string Field, string Word, float Weight)> Ways =
        Gen.Select(Gen.Bool, Letters, Gen.Float[0.05f, 2f], (isHeading, word, weight) => (isHeading ? FieldNames.Heading : FieldNames.Passage, word, weight));

    [Fact]
    public void What_scores_best_is_found_as_Lucene_finds_it_scoring_all() =>
        Gen.Select(Gen.Select(Texts, Texts).Array[1, 60], Ways.Array[1, 4].Array[1, 5], Gen.Int[1, 10], Gen.Int[1, 20]).Sample((texts, sought, count, perSegment) =>
        {
            using var entries = new ScoredEntries(texts, perSegment);

            var found = Find(entries, sought, count);

            var all = entries.Lucene.Search(Query(sought), entries.Reader.MaxDoc).ScoreDocs;
            Assert.Equal(all.Take(count).Select(hit => hit.Score), found.Select(hit => hit.Score), (one, other) => Math.Abs(one - other) < Tolerance);
            Assert.All(found, hit => Assert.Equal(all.Single(other => other.Doc == hit.Doc).Score, hit.Score, Tolerance));
            Assert.Distinct(found.Select(hit => hit.Doc));
        });

    [Fact]
    public void Of_equals_those_that_come_first_are_found()
    {
        using var entries = new ScoredEntries(Enumerable.Repeat(("a", "x"), 7), perSegment: 3);

        Assert.Equal([0, 1, 2, 3], Find(entries, [[(FieldNames.Passage, "a", 1)]], 4).Select(hit => hit.Doc));
    }

    [Fact]
    public void Only_what_may_be_found_is_found()
    {
        using var entries = new ScoredEntries([("a", "x"), ("a a a", "x"), ("a b", "x"), ("b", "x")], perSegment: 2);
        var allowed = new FixedBitSet(entries.Reader.MaxDoc);
        allowed.Set(0);
        allowed.Set(3);

        Assert.Equal([0, 3], Find(entries, [[(FieldNames.Passage, "a", 1)], [(FieldNames.Passage, "b", 1)]], 2, allowed).Select(hit => hit.Doc).Order());
    }

    [Fact]
    public void What_was_removed_is_not_found()
    {
        using var entries = new ScoredEntries([("a", "x"), ("a a", "x"), ("a b", "x")], perSegment: 3, removed: "b");

        Assert.Equal([0, 1], Find(entries, [[(FieldNames.Passage, "a", 1)]], 9).Select(hit => hit.Doc).Order());
    }

    [Fact]
    public void Nothing_is_found_for_no_word()
    {
        using var entries = new ScoredEntries([("a", "x")], perSegment: 1);

        Assert.Empty(Find(entries, [], 9));
    }

    private static ScoreDoc[] Find(ScoredEntries entries, (string Field, string Word, float Weight)[][] sought, int count, FixedBitSet? allowed = null) =>
        new BestPassages(entries.Reader, entries.Scores).Find(
            [
                .. sought.Select(ways => new SoughtWord(
                    [.. ways.SelectMany(way => entries.Find(way.Field, way.Word) is { } term ? new[] { new SoughtTerm(term, way.Weight) } : [])])),
            ],
            allowed,
            count);

    private static BooleanQuery Query((string Field, string Word, float Weight)[][] sought)
    {
        var query = new BooleanQuery();
        foreach (var ways in sought)
            query.Add(new DisjunctionMaxQuery([.. ways.Select(way => new TermQuery(new Term(way.Field, way.Word)) { Boost = way.Weight })], SoughtWord.TieBreaker), Occur.SHOULD);
        return query;
    }
}
