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

    [Theory]
    [InlineData("When should a deal be made?", nameof(AnswerKind.FutureTime))]
    [InlineData("When should it have begun?", nameof(AnswerKind.Time))] // it is over
    [InlineData("When will it begin?", nameof(AnswerKind.FutureTime))]
    public void A_time_to_come_is_told_from_others(string question, string kind) => Assert.Equal(Enum.Parse<AnswerKind>(kind), AskedTime.KindOfWhen(question));

    [Theory]
    [InlineData("Were there fixed dates for the talks?", true)]
    [InlineData("Is there a timetable?", true)]
    [InlineData("When did it begin?", false)]
    public void Whether_a_time_is_set_may_be_asked(string question, bool isAsked) => Assert.Equal(isAsked, AskedTime.IsScheduleAskedFor(question));
}
