using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedTimeTests
{
    [Theory]
    [InlineData(nameof(AnswerKind.FutureTime), "begin", true)]
    [InlineData(nameof(AnswerKind.Soon), "underway", true)]
    [InlineData(nameof(AnswerKind.FutureTime), "sanctions", false)]
    [InlineData(nameof(AnswerKind.PastTime), "begin", false)] // what began has no timetable
    [InlineData(nameof(AnswerKind.Unknown), "date", false)]
    public void When_something_will_start_is_told_by_a_timetable(string kind, string word, bool isTold)
    {
        var told = AskedTime.ToldBy(Enum.Parse<AnswerKind>(kind), TextAnalysis.Terms(word)[0]);

        Assert.Equal(isTold, told.Any(phrase => phrase.Terms.SequenceEqual(TextAnalysis.Terms("timetable"))));
    }
}
