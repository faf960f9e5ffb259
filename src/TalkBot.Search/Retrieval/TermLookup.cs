using System.Collections.Concurrent;
using Lucene.Net.Index;
using TalkBot.Search.Scoring;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// Where index terms stand in a generation's files, each looked up once: a question asks for its words in several fields
/// and for all that stands in for them, and most of that is in no document. Safe to use from several threads.
/// </summary>
internal sealed class TermLookup(IndexReader reader)
{
    /// <summary>What is known is forgotten beyond so many; it bounds the memory, whatever people ask.</summary>
    private const int MaxTerms = 16_384;

    private readonly ConcurrentDictionary<Term, FoundTerm> _known = [];

    /// <summary>How many entries hold a term, those removed since their segment was written too.</summary>
    public int EntriesWith(Term term) => LookUp(term).Context.DocFreq;

    /// <summary>A term; null when no entry holds it.</summary>
    public FoundTerm? Find(Term term) => LookUp(term) is { Context.DocFreq: > 0 } found ? found : null;

    private FoundTerm LookUp(Term term)
    {
        if (_known.TryGetValue(term, out var known))
            return known;
        if (_known.Count >= MaxTerms)
            _known.Clear();
        return _known.GetOrAdd(term, new FoundTerm(term, TermContext.Build(reader.Context, term)));
    }
}
