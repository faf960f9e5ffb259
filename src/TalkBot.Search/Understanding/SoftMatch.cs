using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>How well a stretch of text holds a question's word: 1 the word itself, less for its kin, 0 not at all.</summary>
internal static class SoftMatch
{
    public const double KinWeight = 0.8;
    private const int MinKinPrefix = 4;
    private const double MinKinShare = 0.6;

    /// <summary>A name is another word's kin only where it has so much of it, or ends in a known way.</summary>
    private const double MinNameShare = 0.7;

    private const string Vowels = "aeiouy";

    /// <summary>"Decide", "decision"; "permit", "permission"; "absent", "absence".</summary>
    private const string Dentals = "dtsczx";

    /// <summary>"Locate", "local"; "migrate", "migrant".</summary>
    private const string AfterA = "tlnbrc";

    /// <summary>"Prove", "proof"; "describe", "description"; "analogy", "analogical"; "opponent", "oppose"; "larger", "largest".</summary>
    private static readonly HashSet<(char, char)> Turns = [('v', 'f'), ('b', 'p'), ('g', 'c'), ('n', 's'), ('r', 's')];

    private static readonly HashSet<string> Suffixes =
    [
        "ement", "ment", "ation", "ition", "ion", "er", "or", "ership", "ship", "al", "ance", "ence", "ant", "ent", "ative", "itive", "ive",
        "ist", "ism", "ian", "an", "iti", "ness", "less", "ful", "fulli", "li", "abl", "ibl", "hood", "ic", "ou", "ari", "ori", "ee",
    ];

    private static readonly HashSet<(string Shorter, string Longer)> Unrelated =
    [
        .. from line in WordLists.Lines("unrelated.txt")
           let terms = line.Split(',').SelectMany(TextAnalysis.Terms).ToList()
           from one in terms
           from other in terms
           where one.Length <= other.Length
           select (one, other),
    ];

    /// <remarks>It runs for each word of a question and each sentence looked at, and so allocates nothing.</remarks>
    public static double Of(QuestionTerm term, HashSet<string> text)
    {
        if (text.Contains(term.Term) && (term.Phrase is not { } phrase || HoldsAll(text, phrase)))
            return 1;

        var best = 0.0;
        foreach (var related in term.Related)
        {
            if (related.Weight > best && HoldsAll(text, related.Terms))
                best = related.Weight;
        }

        return best < KinWeight && term.Phrase is null && HoldsKin(text, term) ? KinWeight : best;
    }

    private static bool HoldsAll(HashSet<string> text, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            if (!text.Contains(term))
                return false;
        }

        return true;
    }

    private static bool HoldsKin(HashSet<string> text, QuestionTerm term)
    {
        foreach (var word in text)
        {
            if (AreKin(term.Term, word) && !(term.IsName && HasMoreToIt(term.Term, word)))
                return true;
        }

        return false;
    }

    /// <summary>Whether two words part where one is derived otherwise than the other: "decide" and "decision", "larger" and "largest", "locate" and "local"; "strip" is no strike.</summary>
    private static bool PartAsKin(string one, string other, int shared)
    {
        var (ends, goesOn) = (one[shared], other[shared]);
        return (Vowels.Contains(ends) && Vowels.Contains(goesOn))
            || (Dentals.Contains(ends) && Dentals.Contains(goesOn))
            || (one[shared - 1] == 'a' && AfterA.Contains(ends) && AfterA.Contains(goesOn))
            || Turns.Contains((ends, goesOn)) || Turns.Contains((goesOn, ends));
    }

    /// <summary>"Portugal" is no port: whether a name goes on where the other word ends.</summary>
    private static bool HasMoreToIt(string name, string word) =>
        word.Length < MinNameShare * name.Length && name.StartsWith(word, StringComparison.Ordinal) && !Suffixes.Contains(name[word.Length..]);

    /// <summary>
    /// Whether two stems share so much of their beginning that one is likely derived from the other: <c>russia</c>,
    /// <c>russian</c>. Never so for words that are known to have nothing to do with each other (<c>polic</c>, <c>polici</c>), nor for numbers, of which one digit makes another.
    /// </summary>
    public static bool AreKin(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (shorter.Length < MinKinPrefix || char.IsDigit(shorter[0]))
            return false;
        var shared = shorter.AsSpan().CommonPrefixLength(longer);
        return (shared == shorter.Length && Suffixes.Contains(longer[shared..])
                || (shared >= MinKinPrefix && shared >= shorter.Length - 1 && shared >= MinKinShare * longer.Length && (shared == shorter.Length || PartAsKin(shorter, longer, shared))))
            && !Unrelated.Contains((shorter, longer));
    }
}
