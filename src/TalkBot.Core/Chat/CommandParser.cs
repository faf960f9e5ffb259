using System.Globalization;

namespace TalkBot.Core.Chat;

/// <summary>Reads what a person wants from what they said. Pure; whatever is no command is a question.</summary>
public static class CommandParser
{
    private const int MaxDigits = 6;
    private const string CheckWord = "check";

    public static BotCommand Parse(IncomingMessage message) => message switch
    {
        { Button: { } action } => new BotCommand.Press(action),
        { Intent: MessageIntent.Check } => new BotCommand.Check(message.Text),
        _ => Parse(message.Text),
    };

    // A command is the whole message: "what is the status of the talks" is a question.
    private static BotCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Select(word => word.ToLowerInvariant().TrimEnd('!', '.', ':')).ToArray() switch
        {
            [] or ["help"] => new BotCommand.Help(),
            ["reindex"] => new BotCommand.Reindex(),
            ["status"] => new BotCommand.Status(),
            ["documents"] => new BotCommand.Documents(1),
            ["documents", var page] when PageOf(page) is { } number => new BotCommand.Documents(number),
            [CheckWord, _, ..] when words[0].EndsWith(':') => new BotCommand.Check(text.TrimStart()[words[0].Length..].Trim()),
            _ => new BotCommand.Ask(text.Trim()),
        };
    }

    private static int? PageOf(string word) =>
        word.Length <= MaxDigits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;
}
