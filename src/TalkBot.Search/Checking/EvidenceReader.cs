using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Search.Checking;

/// <summary>Makes evidence of a document: the region where the claim may stand, the signs there, and the sentences to show.</summary>
internal sealed class EvidenceReader(AnalyzedClaim claim)
{
    /// <summary>A further sentence is shown when it holds this much of the claim that the best one lacks.</summary>
    private const double WorthShowing = 0.15;

    private const int MaxSentences = 3;

    /// <summary>What is only reported of somebody else, or left open, counts this much.</summary>
    private const double WithoutVoice = 0.5;

    /// <param name="document">The document.</param>
    /// <param name="candidates">Sentences of it to look at first; not empty.</param>
    public ClaimEvidence Read(DocumentMatches document, IReadOnlyList<int> candidates)
    {
        var region = new Region(claim, document, candidates);
        var signs = new SignReader(claim, region).Read();
        var support = SupportScore.Of(signs) * (signs.Voice.IsKept ? 1 : WithoutVoice);
        var conflict = ConflictScore.Of(signs);
        return new ClaimEvidence(
            support,
            conflict,
            signs.IsIncomplete,
            [.. ToShow(region, conflict > support ? region.Nearby : region.Sentences).Order().Select(index => new RankedSentence(region.Document, index, Held(region, index)))]);
    }

    /// <summary>The best sentence, and those of <paramref name="others"/> that add most to it: what differs stands in or beside it.</summary>
    private List<int> ToShow(Region region, IEnumerable<int> others)
    {
        var shown = new List<int> { region.Best };
        while (shown.Count < MaxSentences)
        {
            var next = others.Except(shown).Select(index => (Index: index, Adds: Adds(index))).OrderByDescending(sentence => sentence.Adds).FirstOrDefault();
            if (next.Adds < WorthShowing)
                break;
            shown.Add(next.Index);
        }

        return shown;

        double Adds(int index) => claim.Terms.Sum(term =>
            claim[term] * Math.Max(0, region.Match(index, term) - shown.Max(known => region.Match(known, term))));
    }

    private double Held(Region region, int index) => claim.Terms.Sum(term => claim[term] * region.Match(index, term));
}
