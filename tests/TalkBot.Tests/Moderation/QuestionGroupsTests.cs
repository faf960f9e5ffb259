using CsCheck;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Moderation;

public class QuestionGroupsTests
{
    private static readonly DateTimeOffset Day = new(2025, 2, 18, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Who paid for the dinner?", "who paid the dinner", true)]
    [InlineData("Who paid for the dinners?", "Who paid for dinner in the end?", true)]
    [InlineData("Who paid for the dinner?", "When was the dinner paid?", false)]
    [InlineData("When did the talks end?", "When did the talks begin?", false)]
    [InlineData("Who led the U.S. talks?", "Who led the Russian talks?", false)]
    [InlineData("Did he sign?", "Did he not sign?", false)]
    [InlineData("Which of the 12 points on gas and oil deliveries to Hungary failed?", "Which of the 14 points on gas and oil deliveries to Hungary failed?", false)]
    [InlineData("Кто платил?", "кто платил", true)]
    [InlineData("and then?", "And then", true)]
    [InlineData("???", "???", true)]
    [InlineData("???", "!!!", false)]
    public void Questions_that_ask_the_same_are_one(string one, string other, bool areOne)
    {
        var groups = QuestionGroups.Of([new UnansweredQuestion(one, Day), new UnansweredQuestion(other, Day.AddDays(1))]);

        Assert.Equal(areOne ? [new QuestionGroup(other, 2, Day, Day.AddDays(1))] : [new QuestionGroup(other, 1, Day.AddDays(1), Day.AddDays(1)), new QuestionGroup(one, 1, Day, Day)], groups);
    }

    [Theory]
    [InlineData("Did <@123456> agree with @Jane.Doe?", "Did @… agree with @…")]
    [InlineData("Two\nlines\u202E", "Two lines")]
    public void Nobody_is_named_and_nothing_is_hidden(string typed, string shown) => Assert.StartsWith(shown, QuestionGroups.Of([new UnansweredQuestion(typed, Day)])[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_most_frequent_come_first_and_of_equals_the_newest() => Assert.Equal(
        ["3 Who paid?", "1 Why so late?", "1 Where is the map?"],
        QuestionGroups.Of(
        [
            new UnansweredQuestion("Where is the map?", Day),
            new UnansweredQuestion("Who paid?", Day), new UnansweredQuestion("who paid", Day), new UnansweredQuestion("Who paid?", Day.AddHours(1)),
            new UnansweredQuestion("Why so late?", Day.AddDays(1)),
        ]).Select(group => $"{group.Count} {group.Text}"));

    [Fact]
    public void No_question_is_lost_or_counted_twice() => Gen.Select(Gen.String[0, 30], Gen.Int[0, 1000]).List[0, 40].Sample(typed =>
    {
        var groups = QuestionGroups.Of(typed.Select(one => new UnansweredQuestion(one.Item1, Day.AddMinutes(one.Item2))));

        Assert.Equal(typed.Count, groups.Sum(group => group.Count));
        Assert.Equal(groups.OrderByDescending(group => group.Count).ThenByDescending(group => group.LastAskedAt).Select(group => group.Count), groups.Select(group => group.Count));
    });
}
