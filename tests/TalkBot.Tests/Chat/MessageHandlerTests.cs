using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

/// <summary>What is said to the bot, and what it says: the product as every platform has it.</summary>
public class MessageHandlerTests
{
    [Fact]
    public async Task A_question_is_answered_for_all_to_see_remembered_and_kept()
    {
        var handled = await new Conversing().HearAsync(Conversing.Said("Where were the talks held?"));

        var reply = Assert.IsType<Reply.Answered>(handled.Reply);
        Assert.False(reply.IsPrivate);
        Assert.Equal(Conversing.Sentence, Assert.IsType<Answer.Grounded>(reply.Answer).Statements[0].Text);
        Assert.Equal(
            [new Turn(Speaker.Person, "Where were the talks held?"), new Turn(Speaker.Bot, $"{Conversing.Sentence} [1]")], handled.Turns);
        Assert.Equal(new StoredAnswer(reply.AnswerId, "Where were the talks held?", reply.Answer, Conversing.Now), handled.Answer);
    }

    [Fact]
    public async Task The_same_message_handled_twice_is_one_answer()
    {
        var bot = new Conversing();
        var message = Conversing.Said("Where were the talks held?");

        Assert.Equal((await bot.HearAsync(message)).Answer!.Id, (await bot.HearAsync(message)).Answer!.Id);
        Assert.NotEqual((await bot.HearAsync(message)).Answer!.Id, (await bot.HearAsync(message with { Key = message.Key with { Id = "2" } })).Answer!.Id);
    }

    [Fact]
    public async Task A_question_that_the_documents_do_not_answer_is_an_answer_too()
    {
        var handled = await new Conversing(draft: Draft.Decline(ReasonCode.BelowThreshold)).HearAsync(Conversing.Said("Who paid for the talks?"));

        Assert.Equal(ReasonCode.BelowThreshold, Assert.IsType<Answer.NotFound>(Assert.IsType<Reply.Answered>(handled.Reply).Answer).Reason);
        Assert.Equal(2, handled.Turns.Count);
        Assert.NotNull(handled.Answer);
    }

    [Fact]
    public async Task What_was_said_before_goes_with_the_question()
    {
        var bot = new Conversing();
        Turn[] before = [new(Speaker.Person, "Where were the talks held?"), new(Speaker.Bot, "In Riyadh. [1]")];

        await bot.HearAsync(Conversing.Said("And when?"), before);

        Assert.Equal(before, Assert.Single(bot.Composer.Questions).Conversation.Turns);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("Thank you!")]
    [InlineData("help")]
    [InlineData("")]
    [InlineData("what can you do?")]
    public async Task Small_talk_is_told_what_the_bot_does_and_leaves_nothing(string text)
    {
        var handled = await new Conversing().HearAsync(Conversing.Said(text));

        Assert.Contains("answer questions from the documents", Assert.IsType<Reply.Notice>(handled.Reply).Lines[0], StringComparison.Ordinal);
        Assert.False(handled.Reply.IsPrivate);
        Assert.Empty(handled.Turns);
        Assert.Null(handled.Answer);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused_to_its_asker_alone_and_says_by_how_much()
    {
        var bot = new Conversing();
        var handled = await bot.HearAsync(Conversing.Said(new string('a', 101)));

        Assert.True(handled.Reply.IsPrivate);
        Assert.Equal(["The question has 101 characters, but at most 100 are taken; please shorten it."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
        Assert.Empty(bot.Composer.Questions);
    }

    public static TheoryData<string, AccessRules, AuthorityFacts> Strangers => new()
    {
        { "another server", new AccessRules { Spaces = new HashSet<string> { "2999" } }, Conversing.Said("").Author.Facts },
        { "a denied channel", new AccessRules { DeniedChannels = new HashSet<string> { "3000" } }, Conversing.Said("").Author.Facts },
        { "a direct message", new AccessRules(), new AuthorityFacts { UserId = "4000", IsMember = true } },
        { "somebody unknown", new AccessRules(), new AuthorityFacts { SpaceId = Conversing.Server, UserId = "4000" } },
        { "a guest", new AccessRules(), Conversing.Said("").Author.Facts with { IsGuest = true } },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Who_may_not_ask_is_told_so_alone_and_the_documents_are_not_looked_into(string who, AccessRules rules, AuthorityFacts facts)
    {
        var bot = new Conversing(rules);
        foreach (var message in new[] { Conversing.Said("Where?"), Conversing.Said("check: Envoys met."), Conversing.Said("hello"), Conversing.Said("") with { Button = new ButtonAction(ButtonKind.ShowPassages, "a") } })
        {
            var handled = await bot.HearAsync(message with { Author = new Author("4000", facts) });

            Assert.True(handled.Reply.IsPrivate, who);
            Assert.Equal(["I am not set up to answer here."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
        }

        Assert.Empty(bot.Composer.Questions);
    }

    [Fact]
    public async Task A_platform_without_rules_lets_nobody_do_anything()
    {
        var message = Conversing.Said("Where?");
        var handled = await new Conversing().HearAsync(message with { Key = message.Key with { Platform = Platform.Terminal } });

        Assert.True(handled.Reply.IsPrivate);
        Assert.Equal(["I am not set up to answer here."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
    }

    [Theory]
    [InlineData("status", BotAction.Status)]
    [InlineData("documents", BotAction.ListDocuments)]
    [InlineData("reindex", BotAction.Reindex)]
    public async Task A_moderators_command_is_decided_for_this_person_and_on_record(string text, BotAction action)
    {
        var bot = new Conversing(new AccessRules { ModeratorUsers = new HashSet<string> { "4009" } });
        var refused = await bot.HearAsync(Conversing.Said(text));
        var message = Conversing.Said(text);
        var allowed = await bot.HearAsync(message with { Author = new Author("4009", message.Author.Facts with { UserId = "4009" }) });

        Assert.Equal(["You may not do that here."], Assert.IsType<Reply.Notice>(refused.Reply).Lines);
        Assert.NotEqual(["You may not do that here."], Assert.IsType<Reply.Notice>(allowed.Reply).Lines);
        Assert.Equal((action, DenialReason.NotAModerator, "4000"), (bot.Audit.Entries[0].Action, bot.Audit.Entries[0].Denied, bot.Audit.Entries[0].UserId));
        Assert.Equal((action, null, "4009"), (bot.Audit.Entries[1].Action, bot.Audit.Entries[1].Denied, bot.Audit.Entries[1].UserId));
    }

    [Fact]
    public async Task A_text_is_checked_for_all_to_see_where_it_was_typed_and_alone_where_it_was_anothers()
    {
        var bot = new Conversing();
        var typed = await bot.HearAsync(Conversing.Said("check: Envoys met in Riyadh. Nobody came."));
        var chosen = await bot.HearAsync(Conversing.Said("Envoys met in Riyadh. Nobody came.") with { Intent = MessageIntent.Check });

        Assert.False(typed.Reply.IsPrivate);
        Assert.True(chosen.Reply.IsPrivate);
        Assert.All([typed, chosen], handled => Assert.Equal(["Envoys met in Riyadh.", "Nobody came."], Assert.IsType<Reply.Checked>(handled.Reply).Text.Sentences.Select(sentence => sentence.Text)));
        Assert.All([typed, chosen], handled => Assert.Empty(handled.Turns));
    }

    [Fact]
    public async Task Of_a_text_with_too_many_sentences_the_first_are_checked_and_the_others_counted()
    {
        var bot = new Conversing(checking: new CheckingOptions { MaxSentences = 2 });
        var handled = await bot.HearAsync(Conversing.Said("check: Envoys met. They talked. They left. It rained."));

        var reply = Assert.IsType<Reply.Checked>(handled.Reply);
        Assert.Equal(["Envoys met.", "They talked."], reply.Text.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(2, reply.NotRead);
    }

    [Theory]
    [InlineData("", "There is nothing in that message that claims something.")]
    [InlineData("  \n ", "There is nothing in that message that claims something.")]
    [InlineData("Who led the talks?", "There is nothing in that message that claims something.")]
    [InlineData("hello", "There is nothing in that message that claims something.")]
    [InlineData("Envoys met in Riyadh today.", "The text has 27 characters, but at most 20 are taken; please shorten it.")]
    public async Task What_cannot_be_checked_is_said(string text, string says)
    {
        var handled = await new Conversing(checking: new CheckingOptions { MaxTextLength = 20 }).HearAsync(Conversing.Said(text) with { Intent = MessageIntent.Check });

        Assert.True(handled.Reply.IsPrivate);
        Assert.Equal([says], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
    }

    [Fact]
    public async Task A_follow_up_from_its_form_is_a_question_like_any_other()
    {
        var bot = new Conversing();
        var handled = await bot.HearAsync(Conversing.Said("and when?") with { Button = new ButtonAction(ButtonKind.FollowUp, "a1", "and when?") });

        Assert.IsType<Reply.Answered>(handled.Reply);
        Assert.Equal("and when?", Assert.Single(bot.Composer.Questions).Text);
        Assert.Equal("and when?", handled.Turns[0].Text);
    }
}
