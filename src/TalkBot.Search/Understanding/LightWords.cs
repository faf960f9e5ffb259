using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words of a question that say little about its subject: an answer often goes without them.</summary>
internal static partial class LightWords
{
    private static readonly HashSet<string> Stems =
        [.. WordLists.Lines("light.txt").SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    /// <summary>Whether an index term says little in whatever form it was written.</summary>
    public static bool Contain(string term) => Stems.Contains(term);

    /// <summary>Whether a word says little as it is written here: "place" does where something takes place, and "plan" where somebody plans to do something.</summary>
    public static bool Contain(string text, Token token) =>
        Contain(token.Term) || TakesPlace(text, token) || (Intending().IsMatch(text.AsSpan(0, token.End)) && text.AsSpan(token.End).StartsWith(" to ", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a word is one of "take place".</summary>
    public static bool TakesPlace(string text, Token token)
    {
        foreach (var match in TakePlace().EnumerateMatches(text))
        {
            if (match.Index <= token.Start && token.End <= match.Index + match.Length)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(tak(e|es|en|ing)|took)\s+place\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TakePlace();

    [GeneratedRegex(@"(?<!\b(the|an?|any|no|his|her|its|their|this|that)\s+)\b((plan|intend|aim|hope|mean|wish|try|agree|decide)(s|es|ned|ning|ed|ing|d)?|tries|tried)$|^\W*(did|does|do)\b[^?]*\bwant$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Intending();
}
