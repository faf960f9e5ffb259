using System.Collections.Frozen;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Holds a claim against a region of a document.</summary>
internal sealed class SignReader(AnalyzedClaim claim, Region region)
{
    private const int MaxUnknownNames = 3;
    private const int MaxUnknownNumbers = 2;

    /// <summary>A sentence alone is preferred to two that match hardly better.</summary>
    private const double SecondSentenceCost = 0.03;

    private static readonly FrozenSet<string> Comparing =
        "more most less least fewer fewest better worse best worst first last only than too all every always never none must".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Signs Read()
    {
        var (sentence, alignment) = BestAlignment();
        var terms = claim.Terms.ToList();
        var anywhere = terms.ToDictionary(term => term, region.Anywhere);
        var news = terms.Where(claim.IsNew).ToList();
        var numbers = region.Sentences.Select(region.Sentence).Append(region.Title).SelectMany(Quantity.In).Select(quantity => quantity.Value).ToHashSet();
        var (pairs, triples) = Runs();
        return new Signs
        {
            Coverage = terms.Sum(term => claim[term] * anywhere[term]),
            CoverageNearby = terms.Sum(term => claim[term] * region.InContext(region.Best, term)),
            Pairs = pairs,
            Triples = triples,
            UnknownWords = news.Count == 0 ? 0 : (double)news.Count(term => anywhere[term] == 0) / news.Count,
            UnknownNames = Math.Min(MaxUnknownNames, terms.Count(term => claim.IsName(term) && anywhere[term] == 0)),
            UnknownNumbers = Math.Min(MaxUnknownNumbers, claim.Quantities.Count(quantity => !numbers.Contains(quantity.Value))),
            Substitutions = Substitutions.Of(claim, sentence, alignment),
            Polarity = Polarity.Of(claim.Sentence, region),
            Voice = Voice.Of(claim, sentence, alignment),
            HasOpposite = terms.Exists(HasOpposite),
            Overstates = Overstates(),
        };
    }

    /// <summary>The best sentence, or it and a neighbour, whichever the claim runs along best.</summary>
    private (AnalyzedSentence Text, Alignment Alignment) BestAlignment()
    {
        var best = region.Best;
        var texts = new List<(AnalyzedSentence Text, Alignment Alignment, double Coverage)>();
        foreach (var (first, last) in (ReadOnlySpan<(int, int)>)[(best, best), (best - 1, best), (best, best + 1)])
        {
            if (first < region.First || last > region.Last)
                continue;
            var text = first == last ? region.Sentence(first) : new AnalyzedSentence(
                TextSpan.Covering(region.Document.Sentences[first], region.Document.Sentences[last]).In(region.Document.Text));
            var alignment = Alignment.Of(claim, text);
            texts.Add((text, alignment, alignment.Coverage - (first == last ? 0 : SecondSentenceCost)));
        }

        var (chosen, laid, _) = texts.MaxBy(text => text.Coverage);
        return (chosen, laid);
    }

    /// <summary>The shares of the claim's pairs and triples of neighbouring words that stand in the region.</summary>
    private (double Pairs, double Triples) Runs()
    {
        var pairs = new HashSet<(string, string)>();
        var triples = new HashSet<(string, string, string)>();
        foreach (var words in region.Sentences.Select(sentence => region.Sentence(sentence).Words))
        {
            for (var i = 1; i < words.Count; i++)
            {
                pairs.Add((words[i - 1].Term, words[i].Term));
                if (i > 1)
                    triples.Add((words[i - 2].Term, words[i - 1].Term, words[i].Term));
            }
        }

        var own = claim.Sentence.Words;
        var pairShare = Share(own.Count - 1, i => pairs.Contains((own[i].Term, own[i + 1].Term)));
        return (pairShare, own.Count > 2 ? Share(own.Count - 2, i => triples.Contains((own[i].Term, own[i + 1].Term, own[i + 2].Term))) : pairShare);

        static double Share(int count, Func<int, bool> holds) => count < 1 ? 0 : (double)Enumerable.Range(0, count).Count(holds) / count;
    }

    private bool HasOpposite(int term)
    {
        var opposites = Opposites.Of(claim.Question.Terms[term].Term);
        return opposites.Count > 0 && region.Match(region.Best, term) < 0.5 && region.Sentence(region.Best).Terms.Overlaps(opposites);
    }

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
