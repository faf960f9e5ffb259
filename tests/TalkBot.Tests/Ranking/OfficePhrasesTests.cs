using TalkBot.Search.Analysis;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class OfficePhrasesTests
{
    [Theory]
    [InlineData("Russian Foreign Minister Sergey Lavrov spoke.", "Russian foreign minister", true)]
    [InlineData("Arslan Deyev, Belzar’s energy minister, spoke.", "Belzar energy minister", true)]
    [InlineData("The president of the Northern Bank spoke.", "president Northern Bank", true)]
    [InlineData("President Temir Jolan of Belzar spoke.", "president Belzar", true)]
    [InlineData("Northmark's chief executive, Owen Pascoe, spoke.", "chief executive Northmark", true)]
    [InlineData("The ambassador to Ghana spoke.", "ambassador Ghana", true)]
    [InlineData("The minister of foreign affairs of Norvane spoke.", "minister Norvane", true)]
    [InlineData("President Trump implicated Ukraine.", "president Ukraine", false)]
    [InlineData("In Ukraine, President Trump is known.", "president Ukraine", false)]
    [InlineData("Rubio of the U.S. and Russian Foreign Minister Lavrov spoke.", "American minister", false)]
    [InlineData("The president (of Ghana, it is said) came.", "president Ghana", false)]
    public void Only_what_is_said_in_one_breath_belongs_to_an_office(string sentence, string office, bool isSaid) =>
        Assert.Equal(isSaid, OfficePhrases.In(new AnalyzedSentence(sentence)).Any(phrase => TextAnalysis.Terms(office).TrueForAll(phrase.Terms.Contains)));

    [Theory]
    [InlineData("The bank said its director would come.", true)]
    [InlineData("The bank said that their chief negotiator would come.", true)]
    [InlineData("The pact will make Anna Hart prime minister.", true)]
    [InlineData("They named Anna Hart as director.", true)]
    [InlineData("She was sworn in as president.", true)]
    [InlineData("He was known as president.", false)]
    [InlineData("They made peace with the minister.", false)]
    [InlineData("The bank's director came.", false)]
    [InlineData("It is said the director came.", false)]
    public void An_office_may_be_of_what_was_named_before(string sentence, bool isReferring) =>
        Assert.Equal(isReferring, OfficePhrases.In(new AnalyzedSentence(sentence)).Any(phrase => phrase.IsReferring));

    [Fact]
    public void A_sentence_without_an_office_has_none() => Assert.Empty(OfficePhrases.In(new AnalyzedSentence("Talks began in Riyadh.")));
}
