using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TalkBot.Search.Scoring;

/// <summary>The entries of one segment that hold a term; null where none does.</summary>
internal static class Postings
{
    /// <summary>The entries with how often they hold it.</summary>
    public static DocsEnum? In(AtomicReaderContext leaf, FoundTerm term, IBits? acceptDocs) =>
        Find(leaf, term)?.Docs(acceptDocs, reuse: null, DocsFlags.FREQS);

    /// <summary>The entries with where in them it stands.</summary>
    public static DocsAndPositionsEnum? WithPositions(AtomicReaderContext leaf, FoundTerm term) =>
        Find(leaf, term)?.DocsAndPositions(liveDocs: null, reuse: null, DocsAndPositionsFlags.NONE);

    private static TermsEnum? Find(AtomicReaderContext leaf, FoundTerm term)
    {
        if (term.Context.Get(leaf.Ord) is not { } state || leaf.AtomicReader.GetTerms(term.Term.Field) is not { } terms)
            return null;
        var found = terms.GetEnumerator();
        found.SeekExact(term.Term.Bytes, state);
        return found;
    }
}
