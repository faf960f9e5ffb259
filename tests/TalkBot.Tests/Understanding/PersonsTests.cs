using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class PersonsTests
{
    [Theory]
    [InlineData("The plan was drawn up by Marit Elv.", true)]
    [InlineData("Rubio held talks.", true)]
    [InlineData("Farmers blocked the road.", true)]
    [InlineData("On Friday they signed it.", true)]
    [InlineData("The bank lent the money.", true)]
    [InlineData("Plans are in place.", false)] // no name, for all its capital
    [InlineData("The joint ventures in energy have been proposed.", false)]
    [InlineData("", false)]
    public void A_sentence_speaks_of_somebody_or_of_nobody(string sentence, bool speaks) =>
        Assert.Equal(speaks, Persons.Stand(new AnalyzedSentence(sentence), new HashSet<string>()));

    [Theory]
    [InlineData("Who will lead the groups?", "The groups are planned.", false)]
    [InlineData("Who will lead the groups?", "The groups have a chair.", true)]
    [InlineData("Who signed it?", "Moreover, it was signed.", false)] // no name, for all its capital
    public void Whom_the_question_names_itself_is_no_news(string question, string sentence, bool speaks) =>
        Assert.Equal(speaks, Persons.Stand(new AnalyzedSentence(sentence), TextAnalysis.Terms(question).ToHashSet()));
}
