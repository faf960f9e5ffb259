using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkBot.Core.Answering.Support;

namespace TalkBot.Core.Checking;

/// <summary>
/// A claim of few words. Counted, they say little: "Ukraine took part in the talks" shares its weight with every sentence about
/// talks and Ukraine. So a short claim is borne out only where it could be a statement of an answer, or where one sentence holds
/// all its words in their order, a verb or two more words beside names among them, and little between.
/// </summary>
internal static partial class ShortClaim
{
    private const int MostWords = 12;
    private const int MostWays = 16;
    private const int PatienceMilliseconds = 10_000;

    /// <summary>So many words of a sentence may be left out between two words of the claim: "rejected [the presence of] troops".</summary>
    private const int MostBetween = 2;

    /// <summary>Of a claim without a verb that its form tells, fewer words beside names say who and where, and not what.</summary>
    private const int MostlyNames = 3;

    /// <summary>With it the one who acts stands behind what is done.</summary>
    private const string Agent = "by";

    /// <summary>What stands behind one of these acts in nothing.</summary>
    private static readonly FrozenSet<string> Turning = new[] { "of", "by", "from", "against", "to", "about" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Same = WordFile.Lines("same")
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Select(word => (Word: word, Others: words.Where(other => other != word).ToArray())))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.Others).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>What answers a question has the question's words too.</summary>
    public static bool Is(Claim claim) => string.IsNullOrEmpty(claim.Question) && Word().Count(claim.Text) <= MostWords;

    /// <summary>The claim as it is, and with a document's words in the place of those that mean the same: so many ways at most.</summary>
    public static IEnumerable<string> InWordsOf(string claim, IEnumerable<string> sentences)
    {
        var held = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var ways = new List<string> { claim };

        // From the end, so that the places before it stay.
        foreach (var match in Word().Matches(claim).Reverse())
        {
            if (ways.Count < MostWays && Same.TryGetValue(match.Value.ToLowerInvariant(), out var others))
                ways.AddRange([.. ways.SelectMany(_ => others.Where(held.Contains), (way, other) => string.Concat(way.AsSpan(0, match.Index), other, way.AsSpan(match.Index + match.Length)))]);
        }

        return ways.SelectMany(way => (string[])[way, Leading().Replace(way, "${what} was led by ${who}.")]).Distinct(StringComparer.Ordinal).Take(MostWays);
    }

    /// <summary>Whether <paramref name="sentence"/> holds all words of the claim in their order, with little between.</summary>
    public static bool IsTold(string claim, string sentence)
    {
        var words = Wording.Of(claim).Words.Where(word => Counts(word) || word.Key == Agent).ToList();
        var source = Wording.Of(Leadership().Replace(sentence, " led by ")).Words.Where(word => Counts(word) || Turning.Contains(word.Key)).ToList();
        return (words.Exists(word => word.IsVerb) || words.Count(word => Counts(word) && !word.IsName) >= MostlyNames) && Enumerable.Range(0, source.Count).Any(first => Begins(first) && IsLaidFrom(first));

        bool Begins(int first) => source[first].Key == words[0].Key && (first == 0 || !Turning.Contains(source[first - 1].Key));

        bool IsLaidFrom(int at)
        {
            foreach (var word in words.Skip(1))
            {
                // A title before a name goes with it: "U.S. Secretary of State Marco [Rubio]".
                var (between, title) = (0, 0);
                for (at++; at < source.Count && source[at].Key != word.Key; at++)
                {
                    between += Counts(source[at]) ? 1 : 0;
                    title = source[at].IsCapital ? title + 1 : source[at].Key == "of" ? title : 0;
                    if (between - title > MostBetween || source[at].Cue == CueKind.Negation || source[at].Key == Agent)
                        return false;
                }

                if (at == source.Count)
                    return false;
            }

            return true;
        }
    }

    private static bool Counts(Word word) => word.IsContent || word.IsVerb || word.Cue == CueKind.Negation;

    [GeneratedRegex(@" under the leadership of | headed by | chaired by ", RegexOptions.IgnoreCase, PatienceMilliseconds)]
    private static partial Regex Leadership();

    /// <summary>Who led what: told the other way round.</summary>
    [GeneratedRegex(@"^(?<who>.+) (led|headed|chaired) (?!by\b)(?<what>[^.]+)\.?$", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b\w[\w'’.-]*\b", RegexOptions.None, PatienceMilliseconds)]
    private static partial Regex Word();
}
