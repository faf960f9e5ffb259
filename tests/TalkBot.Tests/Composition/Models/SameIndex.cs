using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition.Models;

/// <summary>Finds the passages of <see cref="ModelUnderTest"/>, whatever is asked.</summary>
internal sealed class SameIndex : IDocumentIndex, IIndexSnapshot
{
    public IndexInfo Info => new(1, ModelUnderTest.Documents.Count, ModelUnderTest.Documents.Count);

    public IIndexSnapshot Acquire() => this;

    public Retrieval Retrieve(Question question, int passageCount) => ModelUnderTest.Retrieval;

    public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => [];

    public Document? FindDocument(string id) => ModelUnderTest.Documents.FirstOrDefault(document => document.Id == id);

    public IReadOnlyList<string> Titles(int count) => [];

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
