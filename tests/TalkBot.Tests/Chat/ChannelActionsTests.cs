using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat;

/// <summary>A moderator sets how the bot takes part in a channel, and it does so: as every platform has it.</summary>
public class ChannelActionsTests
{
    private const string First = "This channel: on; mentions are answered; for all to see; from all documents.";

    private readonly Conversing _bot = new(new AccessRules { ModeratorUsers = new HashSet<string> { "4000" } });

    [Theory]
    [InlineData("channel off", "off; mentions are answered; for all to see; from all documents")]
    [InlineData("channel all", "on; every question is answered; for all to see; from all documents")]
    [InlineData("channel private", "on; mentions are answered; for the asker alone; from all documents")]
    [InlineData("channel documents talks", "on; mentions are answered; for all to see; only from talks")]
    public async Task What_is_set_is_kept_said_and_on_record_until_it_is_reset(string command, string settings)
    {
        Assert.Equal([$"This channel: {settings}."], await SayAsync(command));
        Assert.Equal(settings, Assert.Single(_bot.Channels.Kept).Value.ToString());
        Assert.Equal((BotAction.ConfigureChannel, "on; mentions are answered; for all to see; from all documents", settings), (_bot.Audit.Entries[^1].Action, _bot.Audit.Entries[^1].Before, _bot.Audit.Entries[^1].After));

        Assert.Equal($"This channel: {settings}.", (await SayAsync("channel"))[0]);
        Assert.Equal([First], await SayAsync("channel reset"));
        Assert.Empty(_bot.Channels.Kept);
    }

    [Fact]
    public async Task Setting_one_thing_leaves_the_others()
    {
        foreach (var command in (string[])["channel off", "channel private", "channel all", "channel documents talks", "channel on", "channel public", "channel documents all"])
            await SayAsync(command);

        Assert.Equal("This channel: on; every question is answered; for all to see; from all documents.", (await SayAsync("channel"))[0]);
    }

    [Fact]
    public async Task Who_is_no_moderator_is_refused_and_that_is_on_record()
    {
        var bot = new Conversing();

        var notice = Assert.IsType<Reply.Notice>((await bot.HearAsync(Conversing.Said("channel off"))).Reply);

        Assert.True(notice.IsPrivate);
        Assert.Equal(["You may not do that here."], notice.Lines);
        Assert.Equal((BotAction.ConfigureChannel, DenialReason.NotAModerator), (bot.Audit.Entries[^1].Action, bot.Audit.Entries[^1].Denied));
        Assert.Empty(bot.Channels.Kept);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_refused()
    {
        Assert.StartsWith("There is no document with the id nonsense;", (await SayAsync("channel documents talks, nonsense"))[0], StringComparison.Ordinal);
        Assert.Empty(_bot.Channels.Kept);
    }

    [Fact]
    public async Task A_channel_that_is_not_known_cannot_be_set()
    {
        var message = Conversing.Said("channel off");

        var handled = await _bot.HearAsync(message with { Author = message.Author with { Facts = message.Author.Facts with { ChannelId = null } } });

        Assert.Equal(["I cannot tell which channel this is."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
    }

    [Theory]
    [InlineData("Where were the talks held?")]
    [InlineData("check: The talks were held in Riyadh.")]
    [InlineData("help")]
    public async Task Where_it_is_off_nobody_is_answered_and_a_moderator_can_switch_it_on(string text)
    {
        await SayAsync("channel off");

        Assert.Equal(["I am not set up to answer here."], await SayAsync(text));
        Assert.Empty(_bot.Composer.Questions);

        await SayAsync("channel on");
        Assert.NotEqual(["I am not set up to answer here."], (await _bot.HearAsync(Conversing.Said(text))).Reply is Reply.Notice notice ? notice.Lines : []);
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_heard_also_where_it_is_off()
    {
        await SayAsync("channel off");

        Assert.IsType<Reply.Confirmation>((await _bot.HearAsync(Conversing.Said("forget-me"))).Reply);
    }

    [Theory]
    [InlineData("Where were the talks held?")]
    [InlineData("check: The talks were held in Riyadh.")]
    public async Task Where_answers_are_private_they_are_for_the_asker_alone(string text)
    {
        Assert.False((await _bot.HearAsync(Conversing.Said(text))).Reply.IsPrivate);

        await SayAsync("channel private");

        Assert.True((await _bot.HearAsync(Conversing.Said(text))).Reply.IsPrivate);
    }

    [Fact]
    public async Task A_private_answer_is_shared_for_all_to_see()
    {
        await SayAsync("channel private");
        var answer = await _bot.AskAsync();

        var shared = await _bot.HearAsync(Conversing.Said("") with { Button = new ButtonAction(ButtonKind.Share, answer.Id) });

        Assert.False(Assert.IsType<Reply.Answered>(shared.Reply).IsPrivate);
    }

    [Fact]
    public async Task Only_the_documents_that_were_chosen_answer()
    {
        await SayAsync("channel documents talks");

        await _bot.HearAsync(Conversing.Said("Where were the talks held?"));

        Assert.Equal(["talks"], Assert.Single(_bot.Composer.Questions).OnlyDocuments);
    }

    [Fact]
    public async Task In_a_direct_message_only_the_choice_of_documents_holds()
    {
        var bot = new Conversing(new AccessRules { AnswerDirectMessages = true }, channel: new ChannelSettings { IsEnabled = false, IsPrivate = true, OnlyDocuments = ["talks"] });
        var message = Conversing.Said("Where were the talks held?");

        var handled = await bot.HearAsync(message with { Author = message.Author with { Facts = message.Author.Facts with { SpaceId = null } } });

        Assert.False(Assert.IsType<Reply.Answered>(handled.Reply).IsPrivate);
        Assert.Equal(["talks"], Assert.Single(bot.Composer.Questions).OnlyDocuments);
    }

    [Theory]
    [InlineData("Who led the talks?", true)]
    [InlineData("Who led?! Does anybody know", true)]
    [InlineData("谁主持了会谈？", true)]
    [InlineData("See https://news.example/?id=1 for more", false)]
    [InlineData("Good morning", false)]
    public void Only_what_asks_something_is_meant_where_every_question_is_answered(string text, bool isMeant)
    {
        Assert.Equal(isMeant, new ChannelSettings { AnswersAll = true }.IsMeant(text));
        Assert.False(new ChannelSettings().IsMeant(text));
        Assert.False(new ChannelSettings { AnswersAll = true, IsEnabled = false }.IsMeant(text));
    }

    private async Task<IReadOnlyList<string>> SayAsync(string text) => Assert.IsType<Reply.Notice>((await _bot.HearAsync(Conversing.Said(text))).Reply).Lines;
}
