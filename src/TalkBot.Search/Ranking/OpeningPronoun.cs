using System.Text.RegularExpressions;

namespace TalkBot.Search.Ranking;

/// <summary>Tells whether a sentence opens with a word for somebody or something that the sentence before it names: "He said …".</summary>
internal static partial class OpeningPronoun
{
    public static bool Opens(string sentence) => Pronoun().IsMatch(sentence);

    /// <summary>Whether it is a word for one person.</summary>
    public static bool OpensWithPerson(string sentence) => Person().IsMatch(sentence);

    // "“We are paying double,” she said."
    private const string Quoted = @"^\s*[“""][^”""]*[”""],?\s+";

    [GeneratedRegex(@"^[\s""'“‘(]*(he|she|his|her)\b|" + Quoted + @"(he|she)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Person();

    [GeneratedRegex(@"^[\s""'“‘(]*((he|she|they|it|such|this|these|those)\b|(his|her|their|its)\b(?!\s+(\p{L}+\s+){0,2}(counterparts?|colleagues?|deputy|spokes\w+|opponents?|rivals?|predecessor|successor|wife|husband|partner|brother|sister|father|mother|son|daughter|lawyer|aide)\b))|" + Quoted + @"(he|she|they)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pronoun();
}
