using Lucene.Net.Index;

namespace TalkBot.Search.Scoring;

/// <summary>A term of an index, and where it stands in the index's files. Safe to use from several threads.</summary>
internal sealed class FoundTerm(Term term, TermContext context)
{
    public Term Term => term;

    public TermContext Context => context;

    /// <summary>What <see cref="FieldScores.HighestShare"/> says of it, once it was asked; not a number before.</summary>
    public float HighestShare { get; set; } = float.NaN;
}
