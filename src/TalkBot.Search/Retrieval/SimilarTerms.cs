using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>The index terms that are spelled much like a given one.</summary>
internal static class SimilarTerms
{
    private const int MaxEdits = 2;

    /// <summary>Those within two edits, swapped letters counting as one, with how many sentences hold each.</summary>
    public static IEnumerable<(string Term, int Sentences)> Of(IndexReader reader, string term)
    {
        if (MultiFields.GetTerms(reader, FieldNames.Sentence) is not { } terms)
            yield break;
        var similar = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(FieldNames.Sentence, term), MaxEdits, prefixLength: 0, transpositions: true);
        while (similar.MoveNext())
            yield return (similar.Term.Utf8ToString(), similar.DocFreq);
    }
}
