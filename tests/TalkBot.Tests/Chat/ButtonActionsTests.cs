using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat;

/// <summary>What the buttons under an answer do.</summary>
public class ButtonActionsTests
{
    private readonly Conversing _bot = new();

    [Theory]
    [InlineData(ButtonKind.Helpful, null, true)]
    [InlineData(ButtonKind.NotHelpful, null, false)]
    [InlineData(ButtonKind.NotHelpful, "too short", false)]
    public async Task What_a_person_thinks_of_an_answer_is_kept_and_thanked_for_alone(ButtonKind kind, string? reason, bool isHelpful)
    {
        var answer = await _bot.AskAsync();

        var handled = await PressAsync(new ButtonAction(kind, answer.Id, reason));

        Assert.Equal(new Feedback(answer.Id, Platform.Discord, "4000", isHelpful, reason, Conversing.Now) { SpaceId = Conversing.Server }, Assert.Single(_bot.Store.Feedback));
        Assert.Equal((true, "Thank you, noted."), (handled.Reply.IsPrivate, Assert.Single(Assert.IsType<Reply.Notice>(handled.Reply).Lines)));
        Assert.Empty(handled.Turns);
    }

    [Fact]
    public async Task Passages_show_what_stands_around_each_quotation_to_who_asks_for_them()
    {
        var answer = await _bot.AskAsync();

        var passages = Assert.IsType<Reply.Passages>((await PressAsync(new ButtonAction(ButtonKind.ShowPassages, answer.Id))).Reply);

        Assert.True(passages.IsPrivate);
        Assert.Equal("Where were the talks held?", passages.Question);
        Assert.Equal((1, "They waited. They were called in. The talks were held in Riyadh. Both sides agreed. They will meet again."), (passages.Citations[0].Number, passages.Citations[0].Excerpt.Quote));
    }

    [Theory]
    [InlineData("gone", "The talks were held in Riyadh.")]
    [InlineData("talks", "The talks were held in Jeddah.")]
    public async Task Where_the_documents_have_changed_the_quotation_is_shown_as_it_was(string document, string quote)
    {
        var excerpt = new Excerpt(document, "Talks", null, null, new TextSpan(55, quote.Length), quote);
        var answer = new Answer.Grounded([new Statement(quote, null, [1])], [new Citation(1, excerpt)], new Provenance("c", new IndexInfo(1, 1, 1), 1, 1));
        var stored = await KeepAsync(answer);

        Assert.Equal(excerpt, Assert.IsType<Reply.Passages>((await PressAsync(new ButtonAction(ButtonKind.ShowPassages, stored.Id))).Reply).Citations[0].Excerpt);
    }

    [Fact]
    public async Task A_shared_answer_is_the_same_answer_for_all_to_see()
    {
        var answer = await _bot.AskAsync();

        var handled = await PressAsync(new ButtonAction(ButtonKind.Share, answer.Id));

        Assert.Equal(new Reply.Answered(answer.Id, answer.Question, answer.Answer), handled.Reply);
        Assert.Empty(handled.Turns);
        Assert.Null(handled.Answer);
    }

    [Theory]
    [InlineData(ButtonKind.Helpful)]
    [InlineData(ButtonKind.NotHelpful)]
    [InlineData(ButtonKind.ShowPassages)]
    [InlineData(ButtonKind.Share)]
    [InlineData(ButtonKind.FollowUp)]
    public async Task A_button_under_an_answer_that_is_no_longer_known_says_so(ButtonKind kind)
    {
        var handled = await PressAsync(new ButtonAction(kind, "gone"));

        Assert.Equal((true, "I no longer know that answer; please ask again."), (handled.Reply.IsPrivate, Assert.Single(Assert.IsType<Reply.Notice>(handled.Reply).Lines)));
        Assert.Empty(_bot.Store.Feedback);
    }

    [Fact]
    public async Task An_answer_without_sources_has_no_passages()
    {
        var stored = await KeepAsync(new Answer.NotFound(ReasonCode.NoMatch, [], new Provenance("c", new IndexInfo(1, 1, 1), 0, 0)));

        Assert.IsType<Reply.Notice>((await PressAsync(new ButtonAction(ButtonKind.ShowPassages, stored.Id))).Reply);
    }

    [Fact]
    public async Task Who_presses_must_be_allowed_to_ask()
    {
        var answer = await _bot.AskAsync();
        var message = Conversing.Said("") with { Button = new ButtonAction(ButtonKind.Share, answer.Id) };

        var handled = await _bot.HearAsync(message with { Author = new Author("5", new AuthorityFacts { SpaceId = Conversing.Server, UserId = "5", IsMember = false }) });

        Assert.Equal(["I am not set up to answer here."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
    }

    private Task<Handled> PressAsync(ButtonAction action) => _bot.HearAsync(Conversing.Said(action.Words ?? "") with { Button = action });

    private async Task<StoredAnswer> KeepAsync(Answer answer)
    {
        var message = Conversing.Said("?");
        var stored = StoredAnswer.Of(message.Key, "?", answer, Conversing.Now);
        await _bot.Store.AddAsync([message], TestContext.Current.CancellationToken);
        await _bot.Store.CompleteAsync(new Completion(message, [], stored, []), TestContext.Current.CancellationToken);
        return stored;
    }
}
