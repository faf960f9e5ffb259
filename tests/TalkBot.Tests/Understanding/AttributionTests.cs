using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AttributionTests
{
    [Theory]
    [InlineData("Lavrov said that talks would go on.")]
    [InlineData("Lavrov has firmly rejected the plan.")]
    [InlineData("The minister, Lavrov, who had come from Moscow by train, warned of delays.")]
    [InlineData("Lavrov, the foreign minister, insists on it.")]
    [InlineData("Talks went on, with Lavrov indicating that more is needed.")]
    [InlineData("Lavrov’s comments on the war raised concerns.")]
    [InlineData("Lavrov and others urge restraint.")]
    [InlineData("“It is over,” the foreign minister Sergey Lavrov told reporters.")]
    [InlineData("“It is over.” That was Lavrov.")]
    [InlineData("Talks are over, according to Foreign Minister Lavrov.")]
    [InlineData("Nothing was signed, said Sergey Lavrov.")]
    [InlineData("Lavrov gave the outcome a guarded welcome.")]
    [InlineData("Its lawyer, Sergey Lavrov, said no.")]
    [InlineData("Sergey Lavrov, a metals analyst at the bank of the three brothers in Frankfurt, said no.")]
    [InlineData("Lavrov, who leads a club of 4,300 members, said no.")]
    [InlineData("Lavrov of the club, a group of 4,300 members, has said no.")]
    [InlineData("Lavrov characterised the dam as a gift.")]
    [InlineData("Lavrov, for his part, contended that it would rain.")]
    [InlineData("Lavrov has denounced the deal.")]
    [InlineData("Lavrov attributes it to the rain.")]
    [InlineData("The man, who knew Lavrov, pointed out that it was late.")]
    public void Who_speaks_is_told(string sentence) => Assert.True(Speaks(sentence));

    [Fact]
    public void The_dot_of_an_acronym_ends_no_clause() =>
        Assert.True(Attribution.Speaks(new AnalyzedSentence("Despite this, the U.S. rejected the plan."), term => term == "usa"));

    [Theory]
    [InlineData("The meeting was led by Rubio and Lavrov, indicated plans to reopen missions, and ended.")]
    [InlineData("Lavrov arrived on Monday.")]
    [InlineData("Rubio met Lavrov. Envoys said little.")]
    [InlineData("Rubio said that talks went on.")]
    [InlineData("")]
    public void Who_is_only_named_does_not_speak(string sentence) => Assert.False(Speaks(sentence));

    private static bool Speaks(string sentence) => Attribution.Speaks(new AnalyzedSentence(sentence), term => term == "lavrov");
}
