using TalkBot.Chat.Discord.Gateway;

namespace TalkBot.Tests.Chat.Discord;

public class CloseCodesTests
{
    [Theory]
    [InlineData(null, nameof(CloseDecision.Resume))]
    [InlineData(1000, nameof(CloseDecision.NewSession))]
    [InlineData(1001, nameof(CloseDecision.Resume))]
    [InlineData(1006, nameof(CloseDecision.Resume))]
    [InlineData(4000, nameof(CloseDecision.Resume))]
    [InlineData(4001, nameof(CloseDecision.Resume))]
    [InlineData(4002, nameof(CloseDecision.Resume))]
    [InlineData(4003, nameof(CloseDecision.NewSession))]
    [InlineData(4004, nameof(CloseDecision.GiveUp))]
    [InlineData(4005, nameof(CloseDecision.NewSession))]
    [InlineData(4007, nameof(CloseDecision.NewSession))]
    [InlineData(4008, nameof(CloseDecision.Resume))]
    [InlineData(4009, nameof(CloseDecision.NewSession))]
    [InlineData(4010, nameof(CloseDecision.GiveUp))]
    [InlineData(4011, nameof(CloseDecision.GiveUp))]
    [InlineData(4012, nameof(CloseDecision.GiveUp))]
    [InlineData(4013, nameof(CloseDecision.GiveUp))]
    [InlineData(4014, nameof(CloseDecision.GiveUp))]
    [InlineData(4999, nameof(CloseDecision.Resume))]
    public void Each_code_has_one_consequence(int? code, string decision) => Assert.Equal(decision, CloseCodes.Decide(code).ToString());

    [Fact]
    public void Our_own_code_keeps_the_session() => Assert.Equal(CloseDecision.Resume, CloseCodes.Decide(CloseCodes.KeepSession));
}
