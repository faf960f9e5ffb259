using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Understanding;

/// <summary>Finds whom a question asks about as the one that does something: "Why did <i>Russia</i> refuse …", "Does <i>Lavrov</i> expect …".</summary>
internal static partial class AskedActor
{
    /// <summary>A longer text asks for more.</summary>
    private const int MaxLength = 300;

    /// <summary>Where they are named; null where nobody is, or those meant are others: "Ukraine's partners", "the Ukrainian allies".</summary>
    public static TextSpan? Find(string question)
    {
        if (question.Length > MaxLength)
            return null;
        var match = Actor().Match(question);
        var who = match.Groups["who"];
        if (!who.Success || Possessive().IsMatch(who.ValueSpan))
            return null;
        var rest = question.AsSpan(who.Index + who.Length);
        if (IsOccasion().IsMatch(rest))
            return null;
        if ((match.Groups["is"].Success && !Does().IsMatch(rest)) || (States.IsAdjective(who.Value) && !Represents().IsMatch(rest)))
            return null;
        return new TextSpan(who.Index, who.Length);
    }

    [GeneratedRegex(@"^\W*((and|but|so)\s+)?((what|which|why|how|when|where|on what|in what|for what|(to|from|with|for|by|of|against|among) (whom|which))\b[^,.;?]{0,40}?\s)?(does|do|did|has|have|had|will|would|can|could|should|might|may|(?<is>is|are|was|were))(n['’]t)?\s+(not\s+)?(the\s+)?(?<who>[\p{L}.'’-]+(\s+(?-i:\p{Lu})[\p{L}.'’-]+)*(\s+(or|and)\s+(?-i:\p{Lu})[\p{L}.'’-]+)*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Actor();

    // "Did the Muscat meeting last": no town does anything.
    [GeneratedRegex(@"^\s+(talks|meetings?|summits?|conference|negotiations|agreement|treaty|accord|war|conflict|crisis|embassy|shelling|pipeline|dam|communiqu[eé])\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsOccasion();

    [GeneratedRegex(@"(['’]s|s['’])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Possessive();

    // "Is Russia promising …", "is Lavrov against …"; "is Ukraine included" tells what is done to it.
    [GeneratedRegex(@"^\s*,?\s*(\w+ly\s+|too,?\s+|also\s+|still\s+|now\s+|not\s+)?(\p{L}+ing|against|for|ready|willing|afraid|happy|unhappy|upset|angry|opposed|in favou?r)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Does();

    [GeneratedRegex(@"^\s+(side|government|officials?|leaders?|leadership|delegation|team|president|minister|ministry|authorities|diplomats?|negotiators?|representatives?|administration|parliament|state)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Represents();
}
