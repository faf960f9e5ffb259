using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words for states, their peoples, capitals and governments, as the built-in list has them.</summary>
internal static partial class States
{
    private static readonly List<List<string>> Names =
        [.. WordLists.Groups("countries.txt").SelectMany(group => group.Members.Append(group.Name)).Select(TextAnalysis.Terms)];

    private static readonly HashSet<string> Terms = [.. Names.SelectMany(terms => terms)];

    private static readonly HashSet<string> WholeNames = [.. Names.Where(terms => terms.Count == 1).SelectMany(terms => terms)];

    /// <summary>Bodies of states that have a name of their own: "NATO", "EU", "UN".</summary>
    private static readonly HashSet<string> Bodies = [.. WordLists.Groups("aliases.txt").Where(group => group.Members.Any(IsOfBody)).SelectMany(group => TextAnalysis.Terms(group.Name))];

    /// <summary>A shorter word is a name: "Iran", "Oman".</summary>
    private const int MinAdjectiveLength = 5;

    /// <summary>For each name that is one index term, the state whose it is.</summary>
    private static readonly Dictionary<string, string> StateOf = WordLists.Groups("countries.txt")
        .SelectMany(group => group.Members.Prepend(group.Name).Select(TextAnalysis.Terms).Where(terms => terms.Count == 1).Select(terms => (Term: terms[0], group.Name)))
        .DistinctBy(state => state.Term).ToDictionary(state => state.Term, state => state.Name);

    /// <summary>The states of a part of the world, by the index term of the word for it: "European".</summary>
    private static readonly Dictionary<string, HashSet<string>> Regions =
        WordLists.Groups("regions.txt").ToDictionary(region => TextAnalysis.Terms(region.Name)[0], region => region.Members.ToHashSet());

    /// <summary>Whether an index term names a body of states, in whatever case it is written.</summary>
    public static bool IsBody(string term) => Bodies.Contains(term);

    private static bool IsOfBody(string name) => name.EndsWith("organization", StringComparison.Ordinal) || name.EndsWith("union", StringComparison.Ordinal) || name.EndsWith("nations", StringComparison.Ordinal);

    /// <summary>
    /// How many states a sentence names, by themselves, their peoples or capitals, of which the question names
    /// none; of some part of the world, where the question asks for that.
    /// </summary>
    public static int CountIn(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) => sentence.Tokens
        .Where(token => StateOf.ContainsKey(token.Term) && (token.Start > 0 || IsNamedFirst(sentence, token))).Select(token => StateOf[token.Term]).Distinct()
        .Except(questionWords.Where(StateOf.ContainsKey).Select(term => StateOf[term]))
        .Count(state => questionWords.Where(Regions.ContainsKey).All(region => Regions[region].Contains(state)));

    // A capital tells nothing there ("Turkey", "Polish"), and "Ukrainian allies" are no Ukraine.
    private static bool IsNamedFirst(AnalyzedSentence sentence, Token token) => !EnglishWords.Contain(token.Term) && !IsAdjective(sentence.Text[token.Start..token.End]);

    /// <summary>Whether a question asks for states of some part of the world.</summary>
    public static bool AreOfRegion(IReadOnlySet<string> questionWords) => questionWords.Any(IsRegion);

    /// <summary>Whether an index term tells where states lie: "European".</summary>
    public static bool IsRegion(string term) => Regions.ContainsKey(term);

    public static bool Contain(string term) => Terms.Contains(term);

    /// <summary>Whether an index term is such a word by itself, as "new" of "New Zealand" is not.</summary>
    public static bool ContainAlone(string term) => WholeNames.Contains(term);

    /// <summary>"Russian", "French": whether a word, as it is written, tells what is of a state, and does not name the state.</summary>
    public static bool IsAdjective(string word) =>
        word.Length >= MinAdjectiveLength && TextAnalysis.Terms(word) is [var term] && Terms.Contains(term) && Adjective().IsMatch(word);

    [GeneratedRegex(@"(an|ish|ese|ch|i)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Adjective();
}
