using System.Globalization;
using TalkBot.Search.Reading.Formats;

namespace TalkBot.Tests.Reading;

public class StatedDatesTests
{
    [Theory]
    [InlineData("2025-02-18")]
    [InlineData(" 2025-02-18 ")]
    [InlineData("2025/02/18")]
    [InlineData("2025-02-18T23:30:00-05:00")]
    [InlineData("2025-02-18 09:00")]
    [InlineData("18 February 2025")]
    [InlineData("18 Feb 2025")]
    [InlineData("February 18, 2025")]
    [InlineData("Feb. 18, 2025")]
    [InlineData("Tuesday, February 18, 2025")]
    [InlineData("Tue, 18 Feb 2025 10:00:00 GMT")]
    public void A_day_is_read_as_written(string stated) =>
        Assert.Equal(new DateOnly(2025, 2, 18), StatedDates.Parse(stated));

    [Fact]
    public void September_has_four_letters_too() =>
        Assert.Equal(new DateOnly(2025, 9, 5), StatedDates.Parse("Sept. 5, 2025"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("02/03/2025")]
    [InlineData("18.02.2025")]
    [InlineData("2025")]
    [InlineData("February 2025")]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    public void What_is_not_a_plain_day_is_no_date(string? stated) =>
        Assert.Null(StatedDates.Parse(stated));

    [Fact]
    public void The_language_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(new DateOnly(2025, 3, 18), StatedDates.Parse("18 March 2025"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
