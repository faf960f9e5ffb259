using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat;

public class CommandParserTests
{
    public static TheoryData<string, BotCommand> Words => new()
    {
        { "", new BotCommand.Help() },
        { "  \n ", new BotCommand.Help() },
        { "help", new BotCommand.Help() },
        { "Help!", new BotCommand.Help() },
        { "reindex", new BotCommand.Reindex() },
        { " STATUS. ", new BotCommand.Status() },
        { "documents", new BotCommand.Documents(1) },
        { "documents 3", new BotCommand.Documents(3) },
        { "documents 0", new BotCommand.Ask("documents 0") },
        { "documents -1", new BotCommand.Ask("documents -1") },
        { "documents 99999999999", new BotCommand.Ask("documents 99999999999") },
        { "documents search two words", new BotCommand.Documents(1, "two words") },
        { "undo", new BotCommand.Undo(null) },
        { "Undo 4", new BotCommand.Undo(4) },
        { "undo the sanctions", new BotCommand.Ask("undo the sanctions") },
        { "add", new BotCommand.Add() },
        { "add that up", new BotCommand.Ask("add that up") },
        { "remove", new BotCommand.Remove(null) },
        { "remove added/One.txt", new BotCommand.Remove("added/One.txt") },
        { "remove: Two words", new BotCommand.Remove("Two words") },
        { "remove the sanctions", new BotCommand.Ask("remove the sanctions") },
        { "restore talks", new BotCommand.Restore("talks") },
        { "changes 2", new BotCommand.Changes(2) },
        { "check: Envoys met in Riyadh.", new BotCommand.Check("Envoys met in Riyadh.") },
        { "Check:  Envoys\nmet.", new BotCommand.Check("Envoys\nmet.") },
        { "check the sanctions", new BotCommand.Ask("check the sanctions") },
        { "what is the status of the talks?", new BotCommand.Ask("what is the status of the talks?") },
        { "unanswered", new BotCommand.Report(ReportKind.Unanswered, 1) },
        { "Feedback 2", new BotCommand.Report(ReportKind.Feedback, 2) },
        { "audit 3", new BotCommand.Report(ReportKind.Audit, 3) },
        { "audit 0", new BotCommand.Ask("audit 0") },
        { "channel", new BotCommand.Channel(new ChannelChange(ChannelSetting.Show)) },
        { "channel OFF", new BotCommand.Channel(new ChannelChange(ChannelSetting.Off)) },
        { "channel private", new BotCommand.Channel(new ChannelChange(ChannelSetting.Private)) },
        { "channel documents a/b, C d", new BotCommand.Channel(new ChannelChange(ChannelSetting.Documents, "a/b, C d")) },
        { "channel documents", new BotCommand.Ask("channel documents") },
        { "channel tunnel", new BotCommand.Ask("channel tunnel") },
        { "forget-me", new BotCommand.ForgetMe() },
        { "forget me not", new BotCommand.Ask("forget me not") },
        { "reindex the talks", new BotCommand.Ask("reindex the talks") },
        { " Who led the talks? ", new BotCommand.Ask("Who led the talks?") },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_a_command_when_they_are_nothing_else(string text, BotCommand command) =>
        Assert.Equal(command, CommandParser.Parse(Message(text)));

    [Fact]
    public void What_is_to_be_checked_is_no_command() =>
        Assert.Equal(new BotCommand.Check("reindex"), CommandParser.Parse(Message("reindex") with { Intent = MessageIntent.Check }));

    [Fact]
    public void A_pressed_button_counts_and_not_the_words()
    {
        var action = new ButtonAction(ButtonKind.Helpful, "a1");

        Assert.Equal(new BotCommand.Press(action), CommandParser.Parse(Message("reindex") with { Button = action }));
    }

    private static IncomingMessage Message(string text) => new(
        new MessageKey(Platform.Discord, "3000", "1"),
        new ConversationKey(Platform.Discord, "2000", "1"),
        new Author("4000", new AuthorityFacts()),
        MessageIntent.Talk,
        text,
        "{}",
        DateTimeOffset.UnixEpoch);
}
