using TalkBot.Core.Checking;
using TalkBot.Host.Checking;
using TalkBot.Host.Commands;

namespace TalkBot.Tests.Host.Checking;

public class ClaimTextTests
{
    private static readonly CheckingOptions Options = new() { MaxSentences = 3, MaxTextLength = 60 };

    [Theory]
    [InlineData("Rubio led.", "Rubio led.")]
    [InlineData(" Rubio\t led. \n\n Lavrov slept.\n", "Rubio led.\nLavrov slept.")]
    [InlineData("Ru\u200Bbio led.\u202E", "Rubio led.")]
    public void What_can_be_seen_is_checked_line_by_line(string typed, string text) => Assert.Equal(text, ClaimText.Read(typed, Options));

    [Theory]
    [InlineData("", "the text is empty; ")]
    [InlineData(" \n\u200B\n", "the text is empty; ")]
    [InlineData("A fell. B fell. C fell. D fell.", "the text has 4 sentences, but at most 3 are taken; shorten it, or raise the setting Checking:MaxSentences")]
    [InlineData("This is a text that goes on and on for much more than sixty characters.", "the text has 71 characters, but at most 60 are taken; shorten it, or raise the setting Checking:MaxTextLength")]
    public void What_cannot_be_checked_is_told(string typed, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => ClaimText.Read(typed, Options)).Message, StringComparison.Ordinal);
}
