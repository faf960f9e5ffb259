using Lucene.Net.Index;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>How common words are in the indexed documents.</summary>
/// <param name="reader">The generation.</param>
/// <param name="terms">Finds its terms.</param>
internal sealed class TermStatistics(IndexReader reader, TermLookup terms)
{
    /// <summary>How many sentences there are.</summary>
    public int Sentences { get; } = reader.GetDocCount(FieldNames.Sentence);

    /// <summary>How many sentences hold an index term.</summary>
    public int SentencesWith(string term) => terms.EntriesWith(new Term(FieldNames.Sentence, term));
}
