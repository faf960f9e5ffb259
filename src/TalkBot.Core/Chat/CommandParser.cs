using System.Globalization;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>Reads what a person wants from what they said. Pure; whatever is no command is a question.</summary>
public static class CommandParser
{
    private const int MaxDigits = 6;
    private const string CheckWord = "check";
    internal const string RemoveWord = "remove";
    private const string RestoreWord = "restore";

    public static BotCommand Parse(IncomingMessage message) => message switch
    {
        { Button: { } action } => new BotCommand.Press(action),
        { Intent: MessageIntent.Check } => new BotCommand.Check(message.Text),
        { Intent: MessageIntent.Add } => new BotCommand.Add(),
        _ => Parse(message.Text),
    };

    /// <summary>Reads typed words. A command is all of them: "what is the status of the talks" is a question.</summary>
    public static BotCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Select(word => word.ToLowerInvariant().TrimEnd('!', '.', ':')).ToArray() switch
        {
            [] or ["help"] => new BotCommand.Help(),
            ["reindex"] => new BotCommand.Reindex(),
            ["undo"] => new BotCommand.Undo(null),
            ["undo", var generation] when NumberOf(generation) is { } number => new BotCommand.Undo(number),
            ["add"] => new BotCommand.Add(),
            [RemoveWord] => new BotCommand.Remove(null),
            [RemoveWord, _, ..] when NameAfter(words, text) is { } name => new BotCommand.Remove(name),
            [RestoreWord, _, ..] when NameAfter(words, text) is { } name => new BotCommand.Restore(name),
            ["changes"] => new BotCommand.Changes(1),
            ["changes", var page] when NumberOf(page) is { } number => new BotCommand.Changes(number),
            ["status"] => new BotCommand.Status(),
            ["documents"] => new BotCommand.Documents(1),
            ["documents", "search", _, ..] => new BotCommand.Documents(1, string.Join(' ', words.Skip(2))),
            ["documents", var page] when NumberOf(page) is { } number => new BotCommand.Documents(number),
            ["watch"] => new BotCommand.Watch(null),
            ["watch", _, ..] => new BotCommand.Watch(string.Join(' ', words.Skip(1))),
            ["unwatch", var name] when NumberOf(name) is { } number => new BotCommand.Unwatch(number),
            ["forget-me"] => new BotCommand.ForgetMe(),
            [var name] when ReportOf(name) is { } report => new BotCommand.Report(report, 1),
            [var name, var page] when ReportOf(name) is { } report && NumberOf(page) is { } number => new BotCommand.Report(report, number),
            ["channel"] => new BotCommand.Channel(new ChannelChange(ChannelSetting.Show)),
            ["channel", "documents", _, ..] => new BotCommand.Channel(new ChannelChange(ChannelSetting.Documents, string.Join(' ', words.Skip(2)))),
            ["channel", var setting] when SettingOf(setting) is { } change => new BotCommand.Channel(new ChannelChange(change)),
            [CheckWord, _, ..] when words[0].EndsWith(':') => new BotCommand.Check(text.TrimStart()[words[0].Length..].Trim()),
            _ => new BotCommand.Ask(text.Trim()),
        };
    }

    /// <summary>A command of a platform, <paramref name="verb"/> with a name, in the words that are read as just that.</summary>
    public static string Named(string verb, string name) => verb is RemoveWord or RestoreWord ? $"{verb}: {name}" : $"{verb} {name}";

    /// <summary>One word, or after a colon any number of them: "remove the sanctions" is no command.</summary>
    private static string? NameAfter(string[] words, string text) =>
        words[0].EndsWith(':') ? text.TrimStart()[words[0].Length..].Trim()
        : words.Length == 2 ? words[1]
        : null;

    private static ReportKind? ReportOf(string word) => word switch
    {
        "unanswered" => ReportKind.Unanswered,
        "feedback" => ReportKind.Feedback,
        "audit" => ReportKind.Audit,
        _ => null,
    };

    private static ChannelSetting? SettingOf(string word) => word switch
    {
        "on" => ChannelSetting.On,
        "off" => ChannelSetting.Off,
        "mention" => ChannelSetting.Mention,
        "all" => ChannelSetting.All,
        "public" => ChannelSetting.Public,
        "private" => ChannelSetting.Private,
        "reset" => ChannelSetting.Reset,
        _ => null,
    };

    private static int? NumberOf(string word) =>
        word.Length <= MaxDigits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
