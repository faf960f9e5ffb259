using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence says who somebody is, and does not only name them: "the lawyer, Mirko Daan", "Daan, who teaches in Ottawa".</summary>
internal static partial class Introduction
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The index term of the family name.</param>
    public static bool IsIn(AnalyzedSentence sentence, string name) => sentence.Tokens.Exists(token => token.Term == name
        && (Behind().IsMatch(sentence.Text.AsSpan(token.End)) || IsTitled(sentence, token)));

    // "The economist Pieter Osmond", "the union's lawyer, Mirko Daan".
    private static bool IsTitled(AnalyzedSentence sentence, Token name)
    {
        var before = Before().Match(sentence.Text[..name.Start]).Groups["role"];
        return before.Success && sentence.Tokens.Find(token => token.Start == before.Index) is { Term: { } role } && (Persons.Contain(role) || Offices.Contain(role));
    }

    [GeneratedRegex(@"(?<role>[\p{L}-]+),?\s+(\p{Lu}[\p{L}.’'-]*\s+){0,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(,\s+(an?|the|who|whose|now|then|formerly|\d+|(\p{Ll}+\s+){0,3}(of|at|for|with|in)\b|[\p{L}’']+['’]s)\b|\(|(is|was|became|will be|will become|remains|serves? as|served as|works? (as|for|at)|worked (as|for|at)|has been|had been)\s+(an?|the|its|his|her|their|head|chief|chair\w*|director|president|minister|secretary|\p{L}+['’]s)\b|(heads|headed|leads|led|runs|ran|chairs|chaired|represents|represented|teaches|taught)\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Behind();
}
