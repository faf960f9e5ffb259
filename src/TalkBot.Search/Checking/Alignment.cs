using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>The words of a claim laid beside those of a text so that as much as possible matches in order: a weighted longest common subsequence.</summary>
/// <param name="Matches">For each word of the claim, the word of the text that it matches; -1 for none.</param>
/// <param name="Coverage">The share of the claim's content words that match.</param>
internal sealed record Alignment(IReadOnlyList<int> Matches, double Coverage)
{
    /// <summary>Every content word counts this much beside its share, so that common ones are laid in order too.</summary>
    private const double ContentWeight = 0.1;

    private const double StopWordWeight = 0.02;

    /// <summary>The work is the product of both lengths; words beyond this are left unmatched.</summary>
    private const int MaxWords = 160;

    public static Alignment Of(AnalyzedClaim claim, AnalyzedSentence text)
    {
        var (own, other) = (claim.Sentence.Words, text.Words);
        var (rows, columns) = (Math.Min(own.Count, MaxWords), Math.Min(other.Count, MaxWords));
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                best[i, j] = Math.Max(Matched(i, j) ?? 0, Math.Max(best[i + 1, j], best[i, j + 1]));
        }

        var matches = new int[own.Count];
        Array.Fill(matches, -1);
        var coverage = 0.0;
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (best[i, j].Equals(Matched(i, j)))
            {
                coverage += claim.Share(own[i].Term);
                matches[i++] = j++;
            }
            else if (best[i, j].Equals(best[i + 1, j]))
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new Alignment(matches, coverage);

        // What the rest is worth when these two words are laid beside each other; null when they do not match.
        double? Matched(int i, int j)
        {
            var weight = own[i].IsStop || other[j].IsStop
                ? own[i].Term == other[j].Term ? StopWordWeight : 0
                : claim.Likeness(own[i].Term, other[j].Term) * (ContentWeight + claim.Share(own[i].Term));
            return weight > 0 ? weight + best[i + 1, j + 1] : null;
        }
    }
}
