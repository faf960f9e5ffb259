using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// Where index terms stand in a generation's files, each looked up once: a question asks for its words in several fields
/// and for all that stands in for them, and most of that is in no document. Safe to use from several threads.
/// </summary>
internal sealed class TermLookup(IndexReader reader)
{
    /// <summary>What is known is forgotten beyond so many; it bounds the memory, whatever people ask.</summary>
    private const int MaxTerms = 16_384;

    private readonly ConcurrentDictionary<Term, TermContext> _known = [];

    /// <summary>How many entries hold a term, those removed since their segment was written too.</summary>
    public int EntriesWith(Term term) => Find(term).DocFreq;

    /// <summary>A query for a term; null when no entry holds it.</summary>
    public TermQuery? QueryFor(Term term) => Find(term) is { DocFreq: > 0 } found ? new TermQuery(term, found) : null;

    private TermContext Find(Term term)
    {
        if (_known.TryGetValue(term, out var known))
            return known;
        if (_known.Count >= MaxTerms)
            _known.Clear();
        return _known.GetOrAdd(term, TermContext.Build(reader.Context, term));
    }
}
