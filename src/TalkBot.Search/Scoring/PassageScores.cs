using Lucene.Net.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Scoring;

/// <summary>How the searched fields of passages are scored in a generation. Safe to use from several threads.</summary>
internal sealed class PassageScores(IndexSearcher searcher, FieldSimilarity similarity)
{
    private readonly Dictionary<string, FieldScores> _fields = new[] { FieldNames.Title, FieldNames.Heading, FieldNames.Passage }
        .ToDictionary(field => field, field => new FieldScores(searcher, field, similarity.Get(field)));

    public FieldScores Of(FoundTerm term) => _fields[term.Term.Field];
}
