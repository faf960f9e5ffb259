using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;
using TalkBot.Search.Scoring;

namespace TalkBot.Tests.Scoring;

public class PassageRescorerTests
{
    private const string Field = FieldNames.Passage;
    private const double Tolerance = 1e-4;

    /// <summary>As <see cref="Closeness"/> counts two words, Lucene counts a phrase with so much slop.</summary>
    private const int Slop = 3;

    private static readonly Gen<string> Words = Gen.Char["abcdefg"].Select(word => $"{word}");

    private static readonly Gen<string> Texts = Words.Array[1, 25].Select(words => string.Join(' ', words));

    private static readonly Gen<(string First, string Second)> Pairs = Gen.Select(Words, Words).Where(pair => pair.Item1 != pair.Item2);

    /// <summary>With an entry in each segment many a segment lacks what is looked for.</summary>
    [Fact]
    public void Found_and_rescored_is_as_Lucene_finds_by_all_at_once() =>
        Gen.Select(Texts.Array[1, 12], Words, Words.Array[0, 3], Pairs.Array[0, 3], Gen.Int[1, 5]).Sample((texts, content, terms, pairs, perSegment) =>
        {
            using var entries = new ScoredEntries(texts.Select(text => (text, "x")), perSegment);
            var found = entries.Lucene.Search(new TermQuery(new Term(Field, content)), texts.Length).ScoreDocs;

            var rescored = new PassageRescorer(entries.Reader, entries.Scores).Rescore(found, Detail(entries, terms, pairs), texts.Length);

            var both = new BooleanQuery { { new TermQuery(new Term(Field, content)), Occur.MUST } };
            foreach (var term in terms)
                both.Add(new TermQuery(new Term(Field, term)) { Boost = 0.7f }, Occur.SHOULD);
            foreach (var (first, second) in pairs)
                both.Add(Phrase(first, second), Occur.SHOULD);
            var expected = entries.Lucene.Search(both, texts.Length).ScoreDocs;
            Assert.Equal(expected.Select(hit => hit.Doc).Order(), rescored.Select(hit => hit.Doc).Order());
            Assert.All(expected, hit => Assert.Equal(hit.Score, rescored.Single(other => other.Doc == hit.Doc).Score, Tolerance));
            Assert.Equal(rescored.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), rescored.Select(hit => hit.Score));
        });

    [Fact]
    public void No_more_are_given_than_asked_for()
    {
        using var entries = new ScoredEntries([("a b", "x"), ("a", "x"), ("a c", "x")], perSegment: 1);
        var found = entries.Lucene.Search(new TermQuery(new Term(Field, "a")), 3).ScoreDocs;

        var best = new PassageRescorer(entries.Reader, entries.Scores).Rescore(found, Detail(entries, ["c"], []), 1);

        Assert.Equal(2, Assert.Single(best).Doc);
    }

    private static PhraseQuery Phrase(string first, string second)
    {
        var phrase = new PhraseQuery { new Term(Field, first), new Term(Field, second) };
        phrase.Slop = Slop;
        phrase.Boost = 0.3f;
        return phrase;
    }

    private static PassageDetail Detail(ScoredEntries entries, string[] terms, (string First, string Second)[] pairs) => new(
        [.. terms.SelectMany(term => entries.Find(Field, term) is { } found ? new[] { new SoughtTerm(found, 0.7f) } : [])],
        [
            .. pairs.SelectMany(pair => entries.Find(Field, pair.First) is { } first && entries.Find(Field, pair.Second) is { } second
                ? new[] { new SoughtPair(first, second, 0.3f) }
                : []),
        ]);
}
