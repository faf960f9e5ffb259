using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>What a question for some kind of thing is told by, as the built-in list has it: whoever asks which insect is told "a fly".</summary>
internal static partial class ThingsOfKind
{
    /// <summary>What a thing counts where its kind is asked for.</summary>
    private const double Weight = 0.6;

    private static readonly FrozenDictionary<string, RelatedPhrase[]> ByKind = Read();

    /// <param name="question">The question.</param>
    /// <param name="token">One of its index terms.</param>
    /// <returns>The things; none where the word is not what the question asks for: "What was built?" asks for no building.</returns>
    public static IReadOnlyList<RelatedPhrase> AskedBy(string question, Token token) =>
        ByKind.TryGetValue(token.Term, out var things) && IsAskedFor(question, token) ? things : [];

    private static bool IsAskedFor(string question, Token token) =>
        Which().IsMatch(question.AsSpan(0, token.Start)) || (AskedNoun.Find(question) is { } noun && noun.Start + noun.Length == token.End);

    private static FrozenDictionary<string, RelatedPhrase[]> Read()
    {
        var pairs =
            from line in WordLists.Groups("kinds.txt")
            let things = line.Members.Select(TextAnalysis.Terms).Select(terms => new RelatedPhrase([.. terms], Weight)).ToArray()
            from kind in line.Name.Split(',').SelectMany(TextAnalysis.Terms)
            select (kind, things);
        return pairs.GroupBy(pair => pair.kind).ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.things).ToArray());
    }

    [GeneratedRegex(@"\b(which|what)\s+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Which();
}
