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

    [Fact]
    public async Task A_quotation_that_stands_elsewhere_now_is_shown_where_it_stands()
    {
        var stored = await KeepAsync(Quoting("talks", Conversing.Sentence, start: 3));

        var passages = Assert.IsType<Reply.Passages>((await PressAsync(new ButtonAction(ButtonKind.ShowPassages, stored.Id))).Reply);

        Assert.Contains(Conversing.Sentence, passages.Citations[0].Excerpt.Quote, StringComparison.Ordinal);
        Assert.Empty(passages.Notes);
    }

    [Theory]
    [InlineData(ButtonKind.ShowPassages, "talks", "was changed and no longer holds [1].")]
    [InlineData(ButtonKind.Share, "talks", "was changed and no longer holds [1].")]
    [InlineData(ButtonKind.ShowPassages, "gone", "was taken out of the documents, and [1] is no longer shown.")]
    [InlineData(ButtonKind.Share, "gone", "was taken out of the documents, and [1] is no longer shown.")]
    public async Task What_the_documents_no_longer_hold_is_not_shown_and_said_to_the_presser(ButtonKind kind, string document, string end)
    {
        var stored = await KeepAsync(Quoting(document, "The talks were held in Jeddah."));

        var handled = await PressAsync(new ButtonAction(kind, stored.Id));

        Assert.Equal([$"Since this answer was given, \"Talks\" {end}", "That answer is not shown again as it was; please ask again."], Assert.IsType<Reply.Notice>(handled.Reply).Lines);
        Assert.True(handled.Reply.IsPrivate);
    }

    [Fact]
    public async Task Passages_that_stand_are_shown_beside_the_word_on_those_that_do_not()
    {
        var (stands, gone) = (Quoting("talks", Conversing.Sentence), Quoting("gone", "They left."));
        var stored = await KeepAsync(stands with { Citations = [stands.Citations[0], gone.Citations[0] with { Number = 2 }] });

        var passages = Assert.IsType<Reply.Passages>((await PressAsync(new ButtonAction(ButtonKind.ShowPassages, stored.Id))).Reply);

        Assert.Equal(1, Assert.Single(passages.Citations).Number);
        Assert.Equal(["Since this answer was given, \"Talks\" was taken out of the documents, and [2] is no longer shown."], passages.Notes);
    }

    [Fact]
    public async Task What_a_person_thinks_of_an_answer_that_has_aged_is_kept_and_the_age_said()
    {
        var stored = await KeepAsync(Quoting("gone", "They left."));

        var handled = await PressAsync(new ButtonAction(ButtonKind.Helpful, stored.Id));

        Assert.Single(_bot.Store.Feedback);
        Assert.Equal(2, Assert.IsType<Reply.Notice>(handled.Reply).Lines.Count);
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

    private static Answer.Grounded Quoting(string document, string quote, int start = 55) => new(
        [new Statement(quote, null, [1])],
        [new Citation(1, new Excerpt(document, "Talks", null, null, new TextSpan(start, quote.Length), quote))],
        new Provenance("c", new IndexInfo(1, 1, 1), 1, 1));

    private async Task<StoredAnswer> KeepAsync(Answer answer)
    {
        var message = Conversing.Said("?");
        var stored = StoredAnswer.Of(message.Key, "?", answer, Conversing.Now);
        await _bot.Store.AddAsync([message], TestContext.Current.CancellationToken);
        await _bot.Store.CompleteAsync(new Completion(message, [], stored, []), TestContext.Current.CancellationToken);
        return stored;
    }
}
