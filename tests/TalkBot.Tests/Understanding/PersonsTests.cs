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
    [InlineData("The joint ventures in energy have been proposed.", false)]
    [InlineData("", false)]
    public void A_sentence_speaks_of_somebody_or_of_nobody(string sentence, bool speaks) =>
        Assert.Equal(speaks, Persons.Stand(new AnalyzedSentence(sentence), new HashSet<string>()));
}
