using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class BesidesToldTests
{
    [Theory]
    [InlineData("Whom besides Ukraine will they meet?", "They will meet both Ukraine and Norway.", true)]
    [InlineData("Apart from Ukraine, whom will they meet?", "They will meet Norway and the Ukrainians.", true)]
    [InlineData("Whom besides Ukraine will they meet?", "They met over the Ukraine conflict and left.", false)]
    [InlineData("Whom besides Ukraine will they meet?", "They will meet Norway and Chad.", false)]
    [InlineData("Will Ukraine meet them?", "They will meet both Ukraine and Norway.", false)] // nobody else is asked for
    public void What_is_known_and_somebody_else_are_told_in_one_breath(string question, string text, bool isTold)
    {
        var ranked = new Ranked(question, text);

        Assert.Equal(isTold, BesidesTold.In(ranked.Weights.Question, ranked.Matches.Sentence(0)) > 0);
    }

    [Theory]
    [InlineData("Who, apart from Elv, has complained?", "Elv has complained.", true)]
    [InlineData("Who, apart from Elv, has complained?", "Others have complained.", false)]
    [InlineData("Who, apart from Elv, has complained?", "Elv and others have complained.", false)]
    public void What_is_known_alone_tells_nothing(string question, string text, bool isBehind)
    {
        var ranked = new Ranked(question, text);

        Assert.Equal(isBehind, BesidesTold.In(ranked.Weights.Question, ranked.Matches.Sentence(0)) < 0);
    }
}
