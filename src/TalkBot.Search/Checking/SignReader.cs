using System.Collections.Frozen;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Holds a claim against a region of a document.</summary>
internal sealed class SignReader(AnalyzedClaim claim, Region region)
{
    private const int MaxUnknownNames = 3;
    private const int MaxUnknownNumbers = 2;

    /// <summary>What a pair of words counts beside their shares.</summary>
    private const double PairWeight = 0.2;

    /// <summary>A sentence alone is preferred to two that match hardly better.</summary>
    private const double SecondSentenceCost = 0.03;

    /// <summary>A word that is held no better than this may well be missing.</summary>
    private const double KinOrBetter = 0.5;

    /// <summary>A claim of so many content words is short.</summary>
    private const int ShortClaim = 7;

    /// <summary>The part of a longer claim's words that may stand elsewhere.</summary>
    private const double MostScattered = 0.5;

    private static readonly FrozenSet<string> Comparing =
        "more most less least fewer fewest better worse best worst first last only than too all every always never none must".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Signs Read()
    {
        var (sentence, alignment) = BestAlignment();
        var terms = claim.Terms.ToList();
        var anywhere = terms.ToDictionary(term => term, region.Anywhere);
        var news = terms.Where(claim.IsNew).ToList();
        var numbers = region.Sentences.Select(region.Sentence).Append(region.Title).SelectMany(Quantity.In).Select(quantity => quantity.Value).ToHashSet();
        var opposed = terms.Where(HasOpposite).ToList();
        var substitutions = Substitutions.Of(claim, sentence, alignment);
        return new Signs
        {
            Coverage = terms.Sum(term => claim[term] * anywhere[term]),
            CoverageNearby = terms.Sum(term => claim[term] * region.InContext(region.Best, term)),
            Pairs = Pairs(),
            UnknownWords = news.Count == 0 ? 0 : (double)news.Count(term => anywhere[term] == 0) / news.Count,
            UnknownNames = Math.Min(MaxUnknownNames, terms.Count(term => claim.IsName(term) && anywhere[term] == 0)),
            UnknownNumbers = Math.Min(MaxUnknownNumbers, claim.Quantities.Count(quantity => !numbers.Contains(quantity.Value))),
            Substitutions = substitutions,
            Agreement = Agreement(alignment, opposed.Select(term => claim.Question.Terms[term].Term).Concat(substitutions.Terms).ToHashSet()),
            Polarity = Polarity.Of(claim.Sentence, region),
            Voice = Voice.Of(claim, sentence, alignment),
            HasOpposite = opposed.Count > 0,
            Overstates = Overstates(),
            IsScattered = IsScattered([.. news.Where(term => !IsNumber(term))]),
        };
    }

    /// <summary>The best sentence, or it and a neighbour, whichever the claim runs along best.</summary>
    private (AnalyzedSentence Text, Alignment Alignment) BestAlignment()
    {
        var best = region.Best;
        var texts = new List<(AnalyzedSentence Text, Alignment Alignment, double Coverage)>();
        foreach (var (first, last) in (ReadOnlySpan<(int, int)>)[(best, best), (best - 1, best), (best, best + 1)])
        {
            if (!region.Speaks(first) || !region.Speaks(last))
                continue;
            var text = first == last ? region.Sentence(first) : new AnalyzedSentence(
                TextSpan.Covering(region.Document.Sentences[first], region.Document.Sentences[last]).In(region.Document.Text));
            var alignment = Alignment.Of(claim, text);
            texts.Add((text, alignment, alignment.Coverage - (first == last ? 0 : SecondSentenceCost)));
        }

        var (chosen, laid, _) = texts.MaxBy(text => text.Coverage);
        return (chosen, laid);
    }

    /// <summary>The share of the claim's pairs of neighbouring words, by the shares of both, that stand side by side in the region.</summary>
    private double Pairs()
    {
        var pairs = region.Sentences.SelectMany(sentence => PairsOf(region.Sentence(sentence))).ToHashSet();
        var (all, held) = (0.0, 0.0);
        foreach (var pair in PairsOf(claim.Sentence))
        {
            var weight = PairWeight + claim.Share(pair.One) + claim.Share(pair.Next);
            all += weight;
            held += pairs.Contains(pair) ? weight : 0;
        }

        return all > 0 ? held / all : 0;

        static IEnumerable<(string One, string Next)> PairsOf(AnalyzedSentence sentence) =>
            sentence.Words.Zip(sentence.Words.Skip(1), (one, next) => (one.Term, next.Term));
    }

    // Words gathered from all over a document say nothing together: who led what, where, must stand in one sentence.
    private bool IsScattered(List<int> terms) => terms.Count <= ShortClaim
        ? region.Sentences.Where(region.IsSentence).All(sentence => terms.Exists(term => !region.Holds(sentence, term)))
        : terms.Count(term => region.Nearby.All(sentence => region.Match(sentence, term) == 0)) > terms.Count * MostScattered;

    /// <summary>A number may be written in another way, and is compared by value.</summary>
    private bool IsNumber(int term) => claim.Quantities.Any(quantity => claim.Sentence.Words[quantity.Word].Term == claim.Question.Terms[term].Term);

    private double Agreement(Alignment alignment, HashSet<string> differing)
    {
        var (agreed, all) = (0.0, 0.0);
        for (var word = 0; word < alignment.Matches.Count; word++)
        {
            var own = claim.Sentence.Words[word];
            if (differing.Contains(own.Term) || Negations.IsCue(claim.Sentence, word))
                continue;
            all += claim.Share(own.Term);
            agreed += alignment.Matches[word] >= 0 ? claim.Share(own.Term) : 0;
        }

        return all > 0 ? agreed / all : 0;
    }

    private bool HasOpposite(int term)
    {
        var own = claim.Question.Terms[term].Term;
        var opposites = Opposites.Of(own);
        return opposites.Count > 0
            && region.InContext(region.Best, term) < KinOrBetter
            && !claim.Sentence.Terms.Overlaps(opposites)
            && IsAffirmed(claim.Sentence, word => word == own)
            && IsAffirmed(region.Sentence(region.Best), opposites.Contains);
    }

    private static bool IsAffirmed(AnalyzedSentence sentence, Func<string, bool> isMeant) =>
        Enumerable.Range(0, sentence.Words.Count).Any(word => isMeant(sentence.Words[word].Term) && !Negations.IsDeniedBefore(sentence, word));

    private bool Overstates()
    {
        var nearby = region.Nearby.SelectMany(sentence => region.Sentence(sentence).Words).Select(word => word.Term).ToHashSet();
        return claim.Sentence.Words.Any(word => IsComparing(word) && !nearby.Contains(word.Term));
    }

    private bool IsComparing(Word word)
    {
        var text = claim.Sentence.Text[word.Start..word.End];
        return Comparing.Contains(text) || (text.Length > 5 && text.EndsWith("est", StringComparison.Ordinal));
    }
}
