namespace TalkBot.Tests;

public class SmokeTests
{
    [Fact]
    public void It_runs() => Assert.Equal(3, new TalkBot.Core.Knowledge.TextSpan(1, 2).End);
}
