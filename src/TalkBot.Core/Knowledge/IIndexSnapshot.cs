using TalkBot.Core.Answering;
using TalkBot.Core.Checking;

namespace TalkBot.Core.Knowledge;

/// <summary>
/// One generation of the index, held still: whoever holds it sees the same documents throughout, also while a new
/// generation takes over. Dispose it to let go. Safe to use from several threads.
/// </summary>
public interface IIndexSnapshot : IDisposable
{
    /// <summary>Which generation this is, and how much it holds.</summary>
    IndexInfo Info { get; }

    /// <summary>Finds what the documents hold for <paramref name="question"/>: at most <paramref name="passageCount"/> passages.</summary>
    /// <remarks>Never fails on what a person typed; a question with no usable word gives <see cref="Retrieval.Nothing"/>.</remarks>
    Retrieval Retrieve(Question question, int passageCount);

    /// <summary>Looks for what bears out one sentence of a claim or says otherwise: at most one piece of evidence a document, in no order.</summary>
    /// <remarks>Never fails on what a person typed; a claim of which no word stands in the documents has no evidence.</remarks>
    IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim);

    /// <summary>The document with this id, or null.</summary>
    Document? FindDocument(string id);

    /// <summary>The titles of the first <paramref name="count"/> documents, in the order of their ids.</summary>
    IReadOnlyList<string> Titles(int count);
}
