using System.Text.RegularExpressions;

namespace TalkBot.Composition.Drafting;

/// <summary>Tells a sentence that says only that the documents do not answer. Pure.</summary>
internal static partial class NonAnswer
{
    public static bool IsIn(string text) => Silent().IsMatch(text);

    [GeneratedRegex(
        @"\b(documents?|sources?|passages?|texts?|articles?|materials?|context|information)\b[^.]{0,60}\b(not|n't|no|nothing|never|neither)\b[^.]{0,40}\b(say|said|mention|answer|state|contain|specify|specified|provide|address|include|cover|indicate|information|details?|given|available|reveal|tell)"
        + @"|\b(no|not|nothing|cannot|can't|n't)\b[^.]{0,60}\b(in|from|by|based on) (the|these|any of the)( \w+){0,2} (documents?|sources?|passages?|texts?|articles?|materials?|context)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Silent();
}
