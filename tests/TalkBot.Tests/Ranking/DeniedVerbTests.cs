namespace TalkBot.Tests.Ranking;

public class DeniedVerbTests
{
    [Theory]
    [InlineData("What did they agree on?", "They did not agree on grain. They agreed on a truce.", 1)]
    [InlineData("What did they agree on?", "They didn’t fully agree on grain. They agreed on a truce.", 1)]
    [InlineData("What did they not agree on?", "They did not agree on grain. They agreed on a truce.", 0)] // that is asked for
    [InlineData("Did they agree on grain?", "They did not agree on grain. They agreed on a truce.", 0)] // no is an answer
    [InlineData("How long a deal would they sign?", "They would not sign a deal longer than a year. The deal is long to read and to sign.", 0)] // so long a one they would
    [InlineData("Some agree on grain, but what did others want to do?", "Others did not agree on grain. Grain is for others.", 0)] // that is told
    [InlineData("What does the force change?", "It does not change the speed of the force, but its way. The force is the speed.", 0)]
    public void What_is_denied_is_not_what_is_so(string question, string text, int best) =>
        Assert.Equal(best, new Ranked(question, text).Sentences[0].Index);
}
