using System.Text.RegularExpressions;

namespace TalkBot.Core.Answering;

/// <summary>Tells questions for the bot's own view ("Do you support …?", "What is your opinion of …?"), which no document answers. Pure.</summary>
/// <remarks>"Do you think that …?" is how people ask whether; it is a question like others.</remarks>
internal static partial class OwnView
{
    public static bool IsAskedFor(string question) => View().IsMatch(question);

    [GeneratedRegex(
        @"\b(what('s| is| are)|what was|in|share|give( me)?|tell me) your (\w+ )?(opinions?|views?|take|thoughts|favou?rite|position|stance|feelings?|verdict|judge?ment)\b"
        + @"|^\W*((so|and|but|well|ok|please|honestly)\W+)?(do|did|would|don['’]t|wouldn['’]t|are|aren['’]t) you ((\w+ly|also|even) )?(support|prefer|like|love|hate|agree|disagree|trust|favou?r|side|back|vote|blame|sympathi[sz]e|approve|for|against|pro|anti)\b"
        + @"|\b(which|whose|who|whom)\b.{0,80}\b(do|would) you (support|prefer|like|love|hate|trust|favou?r|side|back|blame|vote)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex View();
}
