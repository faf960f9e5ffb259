using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class NormalizedTextTests
{
    [Theory]
    [InlineData("  a \t\r\n b\u00A0\u2003c ", "a b c")]
    [InlineData("\u201Cit\u2019s\u201D", "\"it's\"")]
    [InlineData("\u00ABwell\u00BB", "\"well\"")]
    [InlineData("2014\u20132015 \u2014 or\u2212so", "2014-2015 - or-so")]
    [InlineData("wait\u2026", "wait...")]
    [InlineData("co\u00ADop\u200Ber\uFEFFate", "cooperate")]
    [InlineData("\u200B\u200B", "")]
    [InlineData("Café NO \u00B2", "Café NO \u00B2")]
    public void Only_white_space_and_typography_are_levelled(string text, string expected) =>
        Assert.Equal(expected, NormalizedText.Of(text));

    [Fact]
    public void Words_are_runs_of_letters_and_digits_each_once() =>
        Assert.Equal(["22", "and", "não", "s", "u"], NormalizedText.Words("u.s. and U.S. \"não\", 22").Order(StringComparer.Ordinal));
}
