using System.Text.RegularExpressions;

namespace TalkBot.Composition;

/// <summary>Tells whether a sentence opens with words that stand for something said before it, and so cannot be understood alone.</summary>
internal static partial class OpeningReference
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Open = @"^[\s""'“‘(]*";

    private const string Subject = "(he|she|they|it|this|these|those)";

    // "“We agreed,” he said.", "The price, she added, will rise."
    private const string SaidByPronoun =
        @"^\s*([“""][^”""]*[”""]|(?-i:[\p{Lu}\p{P}\s]?[^“""\p{Lu}]*,))[\s,]*(he|she|they)\s+(said|says|say|added|adds|told|tells|wrote|writes|continued|explained|warned|argued|insisted|noted|asked|replied|went on|concluded|recalled|admitted|declared|stated)\b";

    // "He …", "But this …", "Then the latter …"
    private const string Standing =
        Open + @"((and|but|so|or|nor|yet|then|also|still|thus|therefore|however|instead|moreover|furthermore|meanwhile|later|soon|afterwards?|nevertheless|nonetheless|indeed|consequently|finally|eventually|subsequently|similarly|likewise|additionally),?\s+)?" +
        @"(he|she|they|it|his|her|their|its|him|them|this|these|those|such|that|both|the (latter|former|two|three|move|decision|statement|remarks?|comments?))\b(?!-)";

    // "After that …", "All of this …", "One of them …"
    private const string Within =
        Open + @"((after|before|despite|because of|due to|as a result of|in|at|by|for|from|with|without|since|during|on|upon|under|through|to|until|like|unlike|besides|among|between|in addition to|in spite of|instead of|thanks to)|(all|some|many|most|none|neither|either|one|two|three|several|few|each|any|half|much|part) of)\s+(this|these|those|that|it|him|them|such)\b(?!-)";

    // "In his speech he …", but not "In his speech Rubio …", which names him afterwards
    private const string NotNamedAfter =
        Open + @"((after|before|despite|because of|in|at|by|for|from|with|without|since|during|on|upon|under|through|to|until)\s+(his|her|their|its)|(when|while|although|though|if|as|because|since|once|after|before|until)\s+" + Subject + @")\b[^,]*,\s+" + Subject + @"\b";

    // "The purpose of this visit …", but not "The talks of this week …"
    private const string InSubject =
        Open + @"the(\s+[\p{L}’'-]+){1,6}?\s+(of|for|to|in|on|from|between|behind|against|with)\s+(this|these|those|such)\s+(?!(morning|afternoon|evening|night|day|days|week|weekend|month|season|spring|summer|autumn|winter|year|decade|century)\b)";

    // "For example …", "As a result …"
    private const string Continuing = Open + @"(for (example|instance)|as a (result|consequence)|consequently|therefore|accordingly)\b(?!\s+of\b)";

    public static bool Opens(string sentence) => Reference().IsMatch(sentence);

    [GeneratedRegex(SaidByPronoun + "|" + Standing + "|" + Within + "|" + NotNamedAfter + "|" + InSubject + "|" + Continuing, Options, 10_000)]
    private static partial Regex Reference();
}
