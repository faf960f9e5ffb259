using Lucene.Net.Search;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Scoring;

/// <summary>How the fields of a generation are scored. Safe to use from several threads.</summary>
internal sealed class PassageScores(IndexSearcher searcher, FieldSimilarity similarity)
{
    private readonly Dictionary<string, FieldScores> _fields = [];
    private readonly Lock _gate = new();

    public FieldScores In(string field)
    {
        lock (_gate)
        {
            if (!_fields.TryGetValue(field, out var scores))
                _fields.Add(field, scores = new FieldScores(searcher, field, similarity.Get(field)));
            return scores;
        }
    }

    public FieldScores Of(FoundTerm term) => In(term.Term.Field);
}
