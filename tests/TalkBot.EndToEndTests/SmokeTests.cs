namespace TalkBot.EndToEndTests;

public class SmokeTests
{
    [Fact]
    public void It_runs() => Assert.Equal(3, 1 + 2);
}
