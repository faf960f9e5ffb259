using System.CommandLine;
using System.Globalization;

namespace TalkBot.Host.Commands;

/// <summary>Options that several commands take, and the settings they stand for.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Documents = new("--documents")
    {
        Description = "A folder of documents, or one file, instead of the setting Documents:Path.",
        HelpName = "PATH",
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object, for programs." };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Say more on standard error.",
        Recursive = true,
    };

    /// <summary>An option that takes a whole number from 1 to <paramref name="most"/>.</summary>
    public static Option<int> Number(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most))
                result.AddError($"{name} takes a whole number from 1 to {most}.");
        });
        return option;
    }

    /// <summary>The settings that the command line overrides.</summary>
    public static IReadOnlyDictionary<string, string?> Overrides(ParseResult parsed)
    {
        var overrides = new Dictionary<string, string?>();
        if (parsed.GetValue(Documents) is { } documents)
            overrides["Documents:Path"] = documents;
        if (parsed.GetValue(Verbose))
            overrides["Logging:LogLevel:Default"] = "Debug";
        return overrides;
    }
}
