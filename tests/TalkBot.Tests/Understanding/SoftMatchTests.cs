using CsCheck;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class SoftMatchTests
{
    private static readonly string[] Examples = ["russia", "russian", "negoti", "negotiat", "govern", "talk", "diplomat", "diplomaci", "2024", "12000", "12500"];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char["abc1"].Array[1, 8].Select(characters => new string(characters)),
        Gen.Int[0, Examples.Length - 1].Select(i => Examples[i]));

    private static readonly Gen<QuestionTerm> Terms = Gen.Select(
        Words,
        Gen.Select(Words.Array[1, 3], Gen.Double[0, 1], (words, weight) => new RelatedPhrase(words, weight)).Array[0, 3],
        (word, related) => new QuestionTerm(word, 1, IsOwn: true, IsName: false, related));

    [Fact]
    public void A_match_is_between_0_and_1_and_is_1_for_the_word_itself() => Gen.Select(Terms, Words.Array[0, 8]).Sample((term, words) =>
    {
        Assert.InRange(SoftMatch.Of(term, words.ToHashSet()), 0, 1);
        Assert.Equal(1, SoftMatch.Of(term, words.Append(term.Term).ToHashSet()));
    });

    [Fact]
    public void More_words_never_match_less() => Gen.Select(Terms, Words.Array[0, 8], Words).Sample((term, words, more) =>
        Assert.True(SoftMatch.Of(term, words.Append(more).ToHashSet()) >= SoftMatch.Of(term, words.ToHashSet())));

    [Fact]
    public void Kinship_is_mutual() => Gen.Select(Words, Words).Sample((one, other) =>
        Assert.Equal(SoftMatch.AreKin(one, other), SoftMatch.AreKin(other, one)));

    [Theory]
    [InlineData("Russia", "Russian")]
    [InlineData("diplomat", "diplomacy")]
    [InlineData("agree", "agreement")]
    [InlineData("leader", "leadership")]
    [InlineData("appoint", "appointment")]
    [InlineData("settle", "settlement")]
    [InlineData("threat", "threaten")]
    [InlineData("direct", "director")]
    [InlineData("success", "successfully")]
    [InlineData("locate", "local")]
    [InlineData("oppose", "opponent")]
    [InlineData("larger", "largest")]
    [InlineData("explode", "explosion")]
    public void Derived_words_are_kin(string one, string other) => Assert.True(SoftMatch.AreKin(Term(one), Term(other)) || Term(one) == Term(other));

    [Theory]
    [InlineData("talk", "tank")]
    [InlineData("Ukraine", "Uruguay")]
    [InlineData("war", "warm")]
    [InlineData("Iran", "Iraq")]
    [InlineData("2024", "2025")]
    [InlineData("12000", "12500")]
    [InlineData("100,000", "100,050")]
    [InlineData("3.14159", "3.14160")]
    [InlineData("police", "policy")] // begin alike, and have nothing to do with each other
    [InlineData("secret", "secretary")]
    [InlineData("press", "president")]
    [InlineData("country", "county")]
    [InlineData("strip", "strike")] // one letter apart, and no ending tells them so
    [InlineData("resign", "resident")]
    public void Other_words_and_other_numbers_are_not(string one, string other) => Assert.False(SoftMatch.AreKin(Term(one), Term(other)));

    [Fact]
    public void A_phrase_stands_in_only_when_all_its_words_are_there()
    {
        var term = new QuestionTerm("exclud", 1, IsOwn: true, IsName: false, [new RelatedPhrase(["left", "out"], 0.6)]);

        Assert.Equal(0.6, SoftMatch.Of(term, new HashSet<string> { "left", "out" }));
        Assert.Equal(0, SoftMatch.Of(term, new HashSet<string> { "left" }));
    }

    [Theory]
    [InlineData("portug", "port", 0)] // Portugal is no port
    [InlineData("russia", "russian", 0.8)]
    [InlineData("zelenskyi", "zelenski", 0.8)]
    public void A_name_goes_not_on_where_another_word_ends(string name, string word, double match) =>
        Assert.Equal(match, SoftMatch.Of(new QuestionTerm(name, 1, IsOwn: true, IsName: true, []), [word]));

    [Fact]
    public void Of_what_stands_in_the_best_counts()
    {
        var term = new QuestionTerm("russia", 1, IsOwn: true, IsName: false, [new RelatedPhrase(["moscow"], 0.5), new RelatedPhrase(["kremlin"], 0.9)]);

        Assert.Equal(0.9, SoftMatch.Of(term, new HashSet<string> { "moscow", "kremlin", "russian" }));
        Assert.Equal(0.8, SoftMatch.Of(term, new HashSet<string> { "moscow", "russian" }));
    }

    private static string Term(string word) => Assert.Single(TextAnalysis.Terms(word));

    [Theory]
    [InlineData("take part", 1)]
    [InlineData("take measur", 0)] // no taking is meant
    [InlineData("attend", 0.8)]
    public void A_word_of_a_phrase_says_nothing_without_it(string text, double match)
    {
        var term = new QuestionTerm("take", 1, IsOwn: true, IsName: false, [new RelatedPhrase(["attend"], 0.8)]) { Phrase = ["take", "part"] };

        Assert.Equal(match, SoftMatch.Of(term, [.. text.Split(' ')]));
    }
}
