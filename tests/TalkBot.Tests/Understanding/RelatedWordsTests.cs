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
    [InlineData("embassies", "diplomatic missions")]
    [InlineData("reopen", "open up again")]
    [InlineData("twelve", "12")]
    [InlineData("2", "II")]
    [InlineData("third", "3rd")]
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
        Assert.DoesNotContain(RelatedWords.Of(one), phrase => phrase.Terms is [var only] && only == other);

    [Fact]
    public void Two_that_several_groups_have_together_are_closer()
    {
        var groups = new WordGroups();
        groups.Add(["envoy", "ambassador", "friend"], 0.6);
        groups.Add(["envoy", "ambassador"], 0.6);
        groups.Add(["envoy", "legate"], 0.8);
        groups.Add(["envoy", "legate"], 0.6);

        var related = groups.Of(Key("envoy")).ToDictionary(phrase => phrase.Terms[0], phrase => phrase.Weight);

        Assert.True(related[Key("ambassador")] > related[Key("friend")]);
        Assert.Equal(0.8, related[Key("legate")]); // close as it is
    }

    [Fact]
    public void A_state_counts_more_than_a_near_synonym()
    {
        Assert.All(RelatedWords.Of(Key("Moscow")), phrase =>
            Assert.Equal(phrase.Terms is ["russian"] ? RelatedWords.OfStateWeight : RelatedWords.CountryWeight, phrase.Weight));
        Assert.All(RelatedWords.Of(Key("Russian")), phrase => Assert.Equal(RelatedWords.CountryWeight, phrase.Weight));
        Assert.All(RelatedWords.Of(Key("soldiers")).Where(phrase => phrase.Terms.Length == 1), phrase => Assert.InRange(phrase.Weight, RelatedWords.RelatedWeight, 0.75));
        Assert.True(RelatedWords.RelatedWeight < RelatedWords.CountryWeight);
    }

    [Fact]
    public void A_phrase_stands_for_each_of_its_words_and_the_longest_says_most()
    {
        var related = OfEach("envoys left out talks");

        Assert.Equal(RelatedWords.Of(Key("left out")), related[1]);
        Assert.Equal(related[1], related[2]);
        Assert.Equal(RelatedWords.Of(Key("talks")), related[3]);
    }

    [Theory]
    [InlineData("Who has a seat at the table?", "tabl", "present")]
    [InlineData("Who was in the loop?", "loop", "inform")]
    [InlineData("Who was not invited?", "invit", "exclud")]
    [InlineData("Did it ruffle any feathers?", "feather", "upset")]
    public void An_idiom_is_known_by_all_its_words(string question, string word, string other)
    {
        Assert.Contains(OfWord(question, word), phrase => phrase.Terms is [var only] && only == other);
        Assert.DoesNotContain(RelatedWords.Of(word), phrase => phrase.Terms is [var only] && only == other);
    }

    [Fact]
    public void A_set_phrase_comes_on_top_of_what_its_words_stand_for()
    {
        var related = OfWord("What did the previous administration do?", "administr");

        Assert.Contains(related, phrase => phrase.Terms is ["predecessor"]);
        Assert.Contains(related, phrase => phrase.Terms is ["govern"]);
    }

    [Theory]
    [InlineData("Is the Ukrainian president content?", "presid")]
    [InlineData("Is the president of Ukraine content?", "ukrain")]
    [InlineData("Is Kyiv's head of state content?", "head")]
    public void An_office_is_known_by_the_names_of_those_who_held_it_and_by_its_words(string question, string word)
    {
        var related = OfWord(question, word);

        Assert.Contains(related, phrase => phrase.Weight == RelatedWords.OfficeWeight && phrase.Terms is ["zelenskyi"]);
        Assert.DoesNotContain(related, phrase => phrase.Terms is ["trump"]);
        Assert.Superset(RelatedWords.Of(word).ToHashSet(), related.ToHashSet());
    }

    [Fact]
    public void Every_office_of_the_list_is_one_of_a_state_that_is_known()
    {
        var states = WordLists.Groups("countries.txt").Select(group => group.Name).ToList();
        var lines = WordLists.Groups("offices.txt").Select(line => line.Name).ToList();
        var offices = lines.TakeWhile(line => !states.Exists(line.StartsWith)).ToList();

        Assert.All(lines.Skip(offices.Count), line => Assert.Contains(line, states.SelectMany(state => offices.Select(office => $"{state} {office}"))));
    }

    [Fact]
    public void A_longer_phrase_counts_before_an_idiom_within_it()
    {
        Assert.Contains(OfWord("Did they get a seat at the table?", "tabl"), phrase => phrase.Terms is ["engag"]);
        Assert.DoesNotContain(OfWord("Are they at the table?", "tabl"), phrase => phrase.Terms is ["engag"]);
    }

    [Theory]
    [InlineData("Did America cut Russia off?", "cut", true)]
    [InlineData("did america cut russia off", "cut", true)]
    [InlineData("Did they cut the eastern provinces off?", "cut", false)]
    [InlineData("Did they cut the provinces off?", "cut", true)]
    [InlineData("Did they cut prices and sign off?", "cut", false)]
    public void Something_may_stand_between_a_verb_and_its_particle(string question, string verb, bool isPhrase) =>
        Assert.Equal(isPhrase, OfWord(question, verb).Any(phrase => phrase.Terms is ["isol"]));

    [Fact]
    public void No_phrase_stands_in_for_one_that_holds_its_words()
    {
        var groups = new WordGroups();
        groups.Add(["previous", "previous administration", "predecessor"], 1);

        Assert.Equal(["predecessor"], groups.Of(Key("previous administration")).SelectMany(phrase => phrase.Terms));
        Assert.Contains(groups.Of(Key("predecessor")), phrase => phrase.Terms.Length == 2);
    }

    [Fact]
    public void No_idiom_stands_in_for_a_word_since_no_sentence_can_be_searched_for_it()
    {
        var groups = new WordGroups();
        groups.Add(["at the table", "present"], 1);

        Assert.Empty(groups.Of("present"));
        Assert.Empty(groups.Of("tabl"));
        Assert.Equal(["present"], groups.OfIdiom("at tabl").SelectMany(phrase => phrase.Terms));
    }

    [Fact]
    public void A_phrase_that_no_list_has_has_none() => Assert.Empty(RelatedWords.Of("zzyx"));

    [Fact]
    public void No_entry_of_the_lists_is_longer_than_the_longest_phrase_looked_for() => Assert.All(
        new[] { "related.txt", "same.txt", "near.txt" }.SelectMany(WordLists.Lines).SelectMany(line => line.Split(','))
            .Concat(new[] { "countries.txt", "phrases.txt" }.SelectMany(WordLists.Groups).SelectMany(group => group.Members.Prepend(group.Name))),
        entry => Assert.InRange(TextAnalysis.Terms(entry).Count, 1, RelatedWords.MaxPhraseLength));

    [Theory]
    [InlineData("did they take part", "take", new[] { "take", "part" })]
    [InlineData("did they take bread", "take", null)]
    public void A_word_belongs_to_the_phrase_that_stands_for_something_else(string question, string word, string[]? phrase) =>
        Assert.Equal(phrase, RelatedWords.PhraseOf(OfEach(question), TextAnalysis.Tokens(question), TextAnalysis.Terms(question).IndexOf(word)));

    private static IReadOnlyList<RelatedPhrase>[] OfEach(string question) => RelatedWords.OfEach(question, TextAnalysis.Tokens(question), WordGroups.None);

    private static IReadOnlyList<RelatedPhrase> OfWord(string question, string word) => OfEach(question)[TextAnalysis.Terms(question).IndexOf(word)];

    private static string Key(string phrase) => string.Join(' ', TextAnalysis.Terms(phrase));
}
