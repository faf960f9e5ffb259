using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat;

/// <summary>Somebody wants to be forgotten: the whole way, as every platform has it.</summary>
public class ForgetActionsTests
{
    private readonly Conversing _bot = new();

    [Fact]
    public async Task Who_asks_and_confirms_is_forgotten_and_told_how_much_there_was()
    {
        var asked = await AskAsync();
        Assert.Empty(_bot.Records.Forgotten);

        var done = await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.True(asked.IsPrivate);
        Assert.True(done.IsPrivate);
        Assert.Equal("Deleted: 1 answer, 2 unanswered questions, 0 opinions, 3 conversations, 0 messages.", done.Lines[0]);
        Assert.Equal([(Platform.Discord, "4000")], _bot.Records.Forgotten);
        Assert.Equal(
            [(BotAction.ForgetMe, null, null), (BotAction.ForgetMe, null, "deleted: 1 answer, 2 unanswered questions, 0 opinions, 3 conversations, 0 messages")],
            _bot.Audit.Entries.Select(entry => (entry.Action, entry.Denied, entry.After)));
    }

    [Fact]
    public async Task Who_cancels_is_not_forgotten_and_cannot_confirm_any_more()
    {
        var asked = await AskAsync();

        Assert.Equal(["Nothing was deleted."], (await PressAsync(ButtonKind.Cancel, asked.Id)).Lines);
        Assert.Equal(["That is no longer open; send the command again."], (await PressAsync(ButtonKind.Confirm, asked.Id)).Lines);
        Assert.Empty(_bot.Records.Forgotten);
    }

    [Fact]
    public async Task Confirming_twice_forgets_once()
    {
        var asked = await AskAsync();

        await PressAsync(ButtonKind.Confirm, asked.Id);
        await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Single(_bot.Records.Forgotten);
    }

    [Theory]
    [InlineData(ButtonKind.Confirm)]
    [InlineData(ButtonKind.Cancel)]
    public async Task Another_person_is_refused_and_the_first_may_still_confirm(ButtonKind kind)
    {
        var asked = await AskAsync();

        var refused = await PressAsync(kind, asked.Id, "4001");

        Assert.Equal(["You may not do that here."], refused.Lines);
        Assert.Equal((DenialReason.ConfirmedByAnother, "4001"), (_bot.Audit.Entries[^1].Denied, _bot.Audit.Entries[^1].UserId));
        await PressAsync(ButtonKind.Confirm, asked.Id);
        Assert.Equal([(Platform.Discord, "4000")], _bot.Records.Forgotten);
    }

    [Theory]
    [InlineData("00:10:00", true)]
    [InlineData("00:10:00.0000001", false)]
    public async Task A_confirmation_is_good_for_ten_minutes(string age, bool isGood)
    {
        var asked = await AskAsync();
        _bot.Time.Advance(TimeSpan.Parse(age, System.Globalization.CultureInfo.InvariantCulture));

        await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Equal(isGood ? 1 : 0, _bot.Records.Forgotten.Count);
    }

    [Fact]
    public async Task A_key_that_was_never_given_out_does_nothing()
    {
        Assert.Equal(["That is no longer open; send the command again."], (await PressAsync(ButtonKind.Confirm, "guessed")).Lines);
        Assert.Equal(DenialReason.NotConfirmed, _bot.Audit.Entries[^1].Denied);
        Assert.Empty(_bot.Records.Forgotten);
    }

    [Fact]
    public async Task Who_is_no_member_is_refused_also_at_the_second_press()
    {
        var asked = await AskAsync();
        var message = Conversing.Said("") with { Button = new ButtonAction(ButtonKind.Confirm, asked.Id) };
        message = message with { Author = message.Author with { Facts = message.Author.Facts with { IsMember = false } } };

        await _bot.HearAsync(message);

        Assert.Equal(DenialReason.NotAMember, _bot.Audit.Entries[^1].Denied);
        Assert.Empty(_bot.Records.Forgotten);
    }

    private async Task<Reply.Confirmation> AskAsync() => Assert.IsType<Reply.Confirmation>((await _bot.HearAsync(Conversing.Said("forget-me"))).Reply);

    private async Task<Reply.Notice> PressAsync(ButtonKind kind, string id, string user = "4000")
    {
        var message = Conversing.Said("") with { Button = new ButtonAction(kind, id), Key = new MessageKey(Platform.Discord, "3000", Guid.NewGuid().ToString()) };
        message = message with { Author = new Author(user, message.Author.Facts with { UserId = user }) };
        return Assert.IsType<Reply.Notice>((await _bot.HearAsync(message)).Reply);
    }
}
