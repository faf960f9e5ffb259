using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class IntroductionTests
{
    [Theory]
    [InlineData("The economist Mirko Daan came.")]
    [InlineData("The union's lawyer, Mirko Daan, came.")]
    [InlineData("Mirko Daan, an economist, came.")]
    [InlineData("Mirko Daan, who teaches in Bern, came.")]
    [InlineData("Mirko Daan, head of sales, came.")]
    [InlineData("Daan is the chair.")]
    [InlineData("Daan chairs the board.")]
    public void Who_somebody_is_is_told(string sentence) => Assert.True(Introduction.IsIn(new AnalyzedSentence(sentence), "daan"));

    [Theory]
    [InlineData("Mirko Daan was ill.")]
    [InlineData("Later Mirko Daan came.")]
    [InlineData("The economist saw that Daan came.")]
    [InlineData("The economist Ilse Morwen came.")]
    public void Who_is_only_named_is_not_introduced(string sentence) => Assert.False(Introduction.IsIn(new AnalyzedSentence(sentence), "daan"));
}
