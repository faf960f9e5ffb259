using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Tests.Checking;

public class QuantityTests
{
    [Theory]
    [InlineData("1,500 soldiers", "1500")]
    [InlineData("three years and forty-five days", "3 45")]
    [InlineData("£14m or 14 million", "14000000 14000000")]
    [InlineData("two hundred thousand people", "200000")]
    [InlineData("1.5 million tonnes", "1500000")]
    [InlineData("in 2014 and the 1990s", "2014 1990")]
    [InlineData("45kg, 10%", "45 10")]
    [InlineData("one day", "")]
    [InlineData("99999999999999999999999999999999 million", "")]
    [InlineData("9999999999999999999999999999 trillion", "9999999999999999999999999999")]
    public void Numbers_are_read_from_digits_and_words(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Quantity.In(new AnalyzedSentence(text)).Select(quantity => FormattableString.Invariant($"{quantity.Value:0.##}"))));
}
