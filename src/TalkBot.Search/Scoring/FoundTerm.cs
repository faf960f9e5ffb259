using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalkBot.Search.Scoring;

/// <summary>A term of an index, and where it stands in the index's files. Safe to use from several threads.</summary>
internal sealed class FoundTerm(Term term, TermContext context)
{
    private float _highest = float.NaN;

    public Term Term => term;

    public TermContext Context => context;

    public TermQuery ToQuery() => new(term, context);

    /// <summary>What <paramref name="measure"/> says of the term, which is asked once as a rule.</summary>
    public float Highest(Func<FoundTerm, float> measure) => float.IsNaN(_highest) ? _highest = measure(this) : _highest;
}
