using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class TurnedWordTests
{
    [Theory]
    [InlineData("Which non-European states came?", "Three European states came.", true)]
    [InlineData("Which non-European states came?", "Three non-European states came.", false)]
    [InlineData("Which non-European states came?", "India and China came.", false)]
    [InlineData("Which non-nuclear states came?", "States without nuclear weapons came.", false)]
    [InlineData("Which non-EU states came to the EU summit?", "Norway came to the EU summit.", false)]
    [InlineData("What becomes more fertile with age?", "The skin becomes less fertile with age.", true)]
    [InlineData("What becomes more fertile with age?", "The skin becomes more fertile, the eye less fertile with age.", false)]
    [InlineData("Which engines were less efficient than turbines?", "Turbines are more efficient than such engines.", false)] // the same, told from the other end
    [InlineData("What did they do before the vote?", "They spoke after the vote.", true)]
    [InlineData("What did they do before the vote?", "They spoke before the vote and sang after the vote.", false)]
    [InlineData("What did they do before the vote?", "They spoke after lunch, and the vote was close.", false)]
    public void What_is_turned_the_other_way_each_time_is_told(string question, string sentence, bool isTurned) =>
        Assert.Equal(isTurned, TurnedWord.IsTurnedIn(new AnalyzedSentence(sentence), new AnalyzedSentence(question).Words));
}
