using System.CommandLine;
using System.CommandLine.Parsing;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Commands;

/// <summary>What commands share that take a person's words, and perhaps the documents to look in.</summary>
internal static class TextArguments
{
    /// <summary>The words of a question or a claim, however they were quoted.</summary>
    public static Argument<string[]> Words(string name, string description) =>
        new(name) { Description = $"{description} After -- it may begin with a hyphen.", Arity = ArgumentArity.ZeroOrMore };

    public static Option<string[]> Only(string description) =>
        new("--only") { Description = $"{description}: its path under the documents folder, without the ending. May be repeated.", HelpName = "ID" };

    /// <summary>An argument that takes any words would take a mistyped option for one.</summary>
    /// <exception cref="UsageException">A word before -- looks like an option.</exception>
    public static void RefuseUnknownOptions(ParseResult parsed, string noun)
    {
        var option = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..] && !token.Value.Any(char.IsWhiteSpace));
        if (option is not null)
        {
            var command = parsed.CommandResult.Command.Name;
            throw new UsageException($"{command} has no option {option.Value}; see talkbot {command} --help, or write -- before a {noun} that begins with a hyphen");
        }
    }

    /// <exception cref="UsageException">No document has one of the ids.</exception>
    public static void RefuseUnknownDocuments(IDocumentIndex index, IEnumerable<string> ids)
    {
        using var snapshot = index.Acquire();
        if (ids.FirstOrDefault(id => snapshot.FindDocument(id) is null) is { } unknown)
            throw new UsageException($"no document has the id {unknown}; an id is the path under the documents folder, without the ending");
    }
}
