using System.ComponentModel.DataAnnotations;

namespace TalkBot.Search.Analysis;

/// <summary>The two constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).</summary>
public sealed class Bm25Options
{
    /// <summary>How much a word counts for each time it is repeated; 0 counts it once.</summary>
    [Range(0, 10)]
    public float K1 { get; set; }

    /// <summary>How much a long text is held against its words: 0 not at all, 1 in full.</summary>
    [Range(0, 1)]
    public float B { get; set; }
}
