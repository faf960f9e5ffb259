using Lucene.Net.Index;

namespace TalkBot.Search.Scoring;

/// <summary>Scores entries of one segment, in their order, for details.</summary>
internal sealed class DetailScorer
{
    private readonly List<PostingsCursor> _terms;
    private readonly List<(PositionsCursor First, PositionsCursor Second, float Weight, FieldScores Scores, NumericDocValues Norms)> _pairs = [];

    public DetailScorer(AtomicReaderContext leaf, PassageDetail detail, PassageScores scores)
    {
        _terms = [.. detail.Terms.Select(term => PostingsCursor.On(leaf, term, scores.Of(term.Term))).OfType<PostingsCursor>()];
        // A word between two others belongs to two pairs, and is looked up once.
        var positions = new Dictionary<FoundTerm, PositionsCursor?>();
        foreach (var (first, second, weight) in detail.Pairs)
        {
            var field = scores.Of(first);
            if (PositionsOf(first) is { } one && PositionsOf(second) is { } other)
                _pairs.Add((one, other, weight * (field.Rarity(first) + field.Rarity(second)), field, leaf.AtomicReader.GetNormValues(first.Term.Field)));
        }

        PositionsCursor? PositionsOf(FoundTerm term)
        {
            if (!positions.TryGetValue(term, out var cursor))
                positions.Add(term, cursor = Postings.WithPositions(leaf, term) is { } postings ? new PositionsCursor(postings) : null);
            return cursor;
        }
    }

    /// <param name="entry">No earlier one than before.</param>
    public float Score(int entry)
    {
        var score = 0f;
        foreach (var term in _terms)
        {
            if (term.MoveTo(entry) == entry)
                score += term.Score;
        }

        foreach (var (first, second, weight, scores, norms) in _pairs)
        {
            if (first.Holds(entry) && second.Holds(entry) && Closeness.Of(first.Places, second.Places) is > 0 and var frequency)
                score += weight * scores.Share(frequency, norms.Get(entry));
        }

        return score;
    }
}
