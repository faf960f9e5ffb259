using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Checking;

/// <summary>Whether a claim affirms what the document denies, or denies what it affirms.</summary>
/// <param name="Unfounded">How surely the claim denies something that the document, where it speaks of it, does not deny: 0 to 1.</param>
/// <param name="IsDropped">The claim denies nothing, and the best sentence denies a word that they share.</param>
internal sealed record Polarity(double Unfounded, bool IsDropped)
{
    /// <summary>The claim's denied words do not stand near, so that nothing can be said for certain.</summary>
    private const double UnfoundedAtLarge = 0.7;

    public static Polarity Of(AnalyzedSentence claim, Region region)
    {
        var cues = Negations.In(claim).ToList();
        if (cues.Count == 0)
            return new Polarity(0, DeniesSharedWord(region.Sentence(region.Best), claim));

        return new Polarity(cues.Max(cue => Unfound(claim, cue, region)), false);
    }

    private static double Unfound(AnalyzedSentence claim, int cue, Region region)
    {
        var focus = Negations.Focus(claim, cue).ToList();
        var (isSeen, isDenied) = (false, false);
        foreach (var sentence in region.Nearby.Select(region.Sentence))
        {
            for (var word = 0; word < sentence.Words.Count; word++)
            {
                if (focus.Exists(own => IsSame(claim.Words[own], sentence.Words[word])))
                {
                    isSeen = true;
                    // "Did not reject" is borne out by "did not reject", and not by "rejected".
                    isDenied |= Negations.IsDeniedBefore(sentence, word) || (Negations.IsCue(sentence, word) && !focus.Exists(own => Negations.IsCue(claim, own)));
                }
                else if (focus.Exists(own => Opposites.DifferByPrefix(claim.TextOf(own), sentence.TextOf(word))))
                {
                    (isSeen, isDenied) = (true, true);
                }
            }
        }

        if (isSeen)
            return isDenied ? 0 : 1;
        return region.Nearby.Any(sentence => Negations.In(region.Sentence(sentence)).Any()) ? 0 : UnfoundedAtLarge;
    }

    private static bool DeniesSharedWord(AnalyzedSentence sentence, AnalyzedSentence claim) =>
        Negations.In(sentence).SelectMany(cue => Negations.Focus(sentence, cue).Take(1))
            .Any(denied => claim.Words.Any(own => IsSame(own, sentence.Words[denied])));

    private static bool IsSame(Word one, Word other) =>
        one.Term == other.Term || (!one.IsStop && !other.IsStop && SoftMatch.AreKin(one.Term, other.Term));
}
