using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Tests.Chat;

namespace TalkBot.Tests.Watching;

/// <summary>A moderator has a channel watch a question: as every platform has it.</summary>
public class WatchActionsTests
{
    private const string Question = "Where were the talks held?";

    private readonly Conversing _bot = new(new AccessRules { ModeratorUsers = new HashSet<string> { "4000" } });

    [Fact]
    public async Task What_is_watched_is_kept_without_its_author_and_answered_at_once()
    {
        var handled = await SayAsync($"watch {Question}");

        var reply = Assert.IsType<Reply.Answered>(handled.Reply);
        Assert.IsType<Answer.Grounded>(reply.Answer);
        Assert.Equal(["This channel watches this question as its number 1, and is told when the documents answer it otherwise. unwatch 1 ends it."], reply.Notes);
        Assert.Equal(reply.AnswerId, handled.Answer!.Id);
        var watch = Assert.Single(_bot.Watches.Kept);
        Assert.Equal(("3000", Question, 3, "channel"), (watch.ChannelId, watch.Question, watch.Generation, watch.Origin.ReplyAddress));
        Assert.Equal((BotAction.Watch, null, "number 1"), (_bot.Audit.Entries[^1].Action, _bot.Audit.Entries[^1].Denied, _bot.Audit.Entries[^1].After));
    }

    [Fact]
    public async Task What_is_watched_is_listed_and_ended_by_its_number()
    {
        Assert.Equal("This channel watches no question. watch and a question after it begins.", (await LinesAsync("watch"))[0]);
        await SayAsync($"watch {Question}");
        await SayAsync("watch Who led the talks?");

        Assert.Equal(["This channel watches:", $"1. {Question} (answered, no change told yet)", "2. Who led the talks? (answered, no change told yet)"], (await LinesAsync("watch")).Take(3));
        Assert.Equal(["This channel no longer watches its number 1."], await LinesAsync("unwatch 1"));
        Assert.Equal(["This channel watches nothing under the number 1; watch alone lists what it does."], await LinesAsync("unwatch 1"));
        Assert.Equal(2, Assert.Single(_bot.Watches.Kept).Number);
    }

    [Fact]
    public async Task What_is_watched_already_or_too_much_is_not_watched()
    {
        await SayAsync($"watch {Question}");
        Assert.Equal(["This channel watches that question already, as its number 1."], await LinesAsync($"watch {Question.ToUpperInvariant()}"));
        Assert.StartsWith("watch and a question", (await LinesAsync("watch hello"))[0], StringComparison.Ordinal);
        await SayAsync("watch Who led the talks?");
        Assert.Equal(["A channel can watch 2 questions; unwatch one first."], await LinesAsync("watch Who came?"));
        Assert.StartsWith("The question has", (await LinesAsync($"watch {new string('a', 101)}"))[0], StringComparison.Ordinal);
        Assert.Equal(2, _bot.Watches.Kept.Count);
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("watch Who came?")]
    [InlineData("unwatch 1")]
    public async Task Who_is_no_moderator_is_refused_and_that_is_on_record(string command)
    {
        var bot = new Conversing();

        var handled = await bot.HearAsync(Conversing.Said(command));

        Assert.True(handled.Reply.IsPrivate);
        Assert.Equal(["You may not do that here."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
        Assert.Equal((BotAction.Watch, DenialReason.NotAModerator), (bot.Audit.Entries[^1].Action, bot.Audit.Entries[^1].Denied));
        Assert.Empty(bot.Watches.Kept);
    }

    private Task<Handled> SayAsync(string text) => _bot.HearAsync(Conversing.Said(text));

    private async Task<IReadOnlyList<string>> LinesAsync(string text) => Assert.IsType<Reply.Notice>((await SayAsync(text)).Reply).Lines;
}
