using System.Numerics;
using System.Text.RegularExpressions;

namespace TalkBot.Search.Understanding;

/// <summary>Tells the <see cref="Modality"/> of a question or a sentence by its helping verbs and the like.</summary>
internal static partial class Modalities
{
    public static Modality In(string text) =>
        (Duty().IsMatch(text) ? Modality.Duty : Modality.None)
        | (Chance().IsMatch(text) ? Modality.Chance : Modality.None)
        | (Future().IsMatch(text) ? Modality.Future : Modality.None)
        | (Unreal().IsMatch(text) ? Modality.Unreal : Modality.None)
        | (Condition().IsMatch(text) ? Modality.Condition : Modality.None);

    /// <summary>In how many ways a sentence tells what a question asks for in the same way: "should have done" in both.</summary>
    public static int Shared(Modality asked, string sentence) =>
        asked == Modality.None ? 0 : BitOperations.PopCount((uint)(asked & In(sentence)));

    [GeneratedRegex(@"\b(should(n['’]t)?|must(n['’]t)?|ought|(has|have|had|needs?|needed) to|supposed to|required?|requires|necessary)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(could(n['’]t)?|might|may|possibl[ey]|possibility|potential(ly)?|likely|perhaps)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Chance();

    [GeneratedRegex(@"\b(will|won['’]t|shall|going to|gonna|(is|are) to|plans?|planned|planning|future|upcoming|next)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Future();

    // "Would the wall have held?"
    [GeneratedRegex(@"\b(should|ought to|could|might|would)(n['’]t|\s+not)?\s+(\p{L}+\s+)?have\b|^\W*(should|could|might|would)\s+[^?.,;]{1,60}?\s+have\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Unreal();

    // "Once there is peace", "when the strike ends", ", should the dam hold": what is told holds only then.
    [GeneratedRegex(@"\b(if|unless|assuming|provided\s+that|as long as|in\s+the\s+event\s+of)\b|\bonce\s+(the|there|this|that|it|they|he|she|both|all|their|its)\b|,\s+should\s+(?!(be|have|not)\b)\p{L}|^Should\s[^?]*,|\b(ends|ending(?!\s+(the|this|that|an?|its|their|his|her)\b)|(is|are)\s+over|comes?\s+to\s+an\s+end|an\s+end\s+to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Condition();
}
