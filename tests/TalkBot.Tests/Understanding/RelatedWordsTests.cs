using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class RelatedWordsTests
{
    [Theory]
    [InlineData("Moscow", "Russia")]
    [InlineData("Russian", "Kremlin")]
    [InlineData("Kiev", "Ukraine")]
    [InlineData("Washington", "United States")]
    [InlineData("soldiers", "troops")]
    [InlineData("talks", "negotiations")]
    [InlineData("truce", "ceasefire")]
    [InlineData("left out", "exclusion")]
    [InlineData("embassies", "missions")]
    public void Related_words_stand_in_for_each_other(string one, string other)
    {
        Assert.Contains(RelatedWords.Of(Key(one)), phrase => string.Join(' ', phrase.Terms) == Key(other));
        Assert.Contains(RelatedWords.Of(Key(other)), phrase => string.Join(' ', phrase.Terms) == Key(one));
    }

    [Theory]
    [InlineData("russia", "ukrain")]
    [InlineData("ceasefir", "war")]
    [InlineData("accept", "reject")]
    public void Unrelated_words_do_not(string one, string other) =>
        Assert.DoesNotContain(RelatedWords.Of(one), phrase => phrase.Terms.Contains(other));

    [Fact]
    public void A_state_counts_more_than_a_near_synonym()
    {
        Assert.All(RelatedWords.Of(Key("Moscow")), phrase => Assert.Equal(RelatedWords.CountryWeight, phrase.Weight));
        Assert.All(RelatedWords.Of(Key("soldiers")), phrase => Assert.Equal(RelatedWords.RelatedWeight, phrase.Weight));
        Assert.True(RelatedWords.RelatedWeight < RelatedWords.CountryWeight);
    }

    [Fact]
    public void A_phrase_stands_for_each_of_its_words_and_the_longest_says_most()
    {
        var related = RelatedWords.OfEach(TextAnalysis.Tokens("envoys left out talks"), WordGroups.None);

        Assert.Equal(RelatedWords.Of(Key("left out")), related[1]);
        Assert.Equal(related[1], related[2]);
        Assert.Equal(RelatedWords.Of(Key("talks")), related[3]);
    }

    [Fact]
    public void A_phrase_that_no_list_has_has_none() => Assert.Empty(RelatedWords.Of("zzyx"));

    [Fact]
    public void No_entry_of_the_lists_is_longer_than_the_longest_phrase_looked_for() => Assert.All(
        new[] { "related.txt", "same.txt", "near.txt" }.SelectMany(WordLists.Lines).SelectMany(line => line.Split(','))
            .Concat(WordLists.Groups("countries.txt").SelectMany(group => group.Members.Prepend(group.Name))),
        entry => Assert.InRange(TextAnalysis.Terms(entry).Count, 1, RelatedWords.MaxPhraseLength));

    private static string Key(string phrase) => string.Join(' ', TextAnalysis.Terms(phrase));
}
