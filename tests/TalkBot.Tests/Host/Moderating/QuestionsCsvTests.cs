using TalkBot.Core.Moderation;
using TalkBot.Host.Moderating;

namespace TalkBot.Tests.Host.Moderating;

public class QuestionsCsvTests
{
    [Theory]
    [InlineData("Who paid?", "\"Who paid?\"")]
    [InlineData("Who said \"no\", and why?", "\"Who said \"\"no\"\", and why?\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    public void What_people_typed_is_text_and_never_a_formula(string question, string cell)
    {
        var day = new DateTimeOffset(2025, 2, 18, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal($"question,count,first_asked,last_asked\r\n{cell},2,2025-02-18,2025-02-19", QuestionsCsv.Write([new QuestionGroup(question, 2, day, day.AddDays(1))]));
    }
}
