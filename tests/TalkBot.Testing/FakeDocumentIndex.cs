using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>An index that holds the given documents, retrieves and plays what a test scripts for an update.</summary>
public sealed class FakeDocumentIndex(params IReadOnlyList<Document> documents) : IDocumentIndex, IIndexSnapshot
{
    /// <summary>Which generation serves.</summary>
    public int Generation { get; set; } = 3;

    /// <summary>What it holds.</summary>
    public IReadOnlyList<Document> Documents { get; set; } = documents;

    /// <summary>What every question retrieves.</summary>
    public Retrieval Found { get; init; } = Retrieval.Nothing;

    /// <summary>What an update reports on its way.</summary>
    public IReadOnlyList<IndexingProgress> Steps { get; init; } = [];

    /// <summary>What an update could not read.</summary>
    public IReadOnlyList<DocumentFailure> Failures { get; init; } = [];

    /// <summary>What <see cref="Acquire"/> throws, when it does.</summary>
    public Exception? AcquireFault { get; init; }

    /// <summary>What <see cref="UpdateAsync"/> throws, when it does.</summary>
    public Exception? UpdateFault { get; init; }

    /// <summary>What is found for a claim.</summary>
    public Func<Claim, IReadOnlyList<ClaimEvidence>> Evidence { get; init; } = _ => [];

    /// <summary>How often it was asked to bring itself up to date.</summary>
    public int Updates { get; private set; }

    public IndexInfo Info => new(Generation, Documents.Count, Documents.Count * 2);

    public IIndexSnapshot Acquire() => AcquireFault is null ? this : throw AcquireFault;

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        Updates++;
        foreach (var step in Steps)
            progress?.Report(step);
        if (UpdateFault is not null)
            throw UpdateFault;
        return Task.FromResult(new IndexingReport(Info, true, [.. Documents.Select(document => document.Id)], [], [], Failures));
    }

    public Retrieval Retrieve(Question question, int passageCount) => Found;

    public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => Evidence(claim);

    public Document? FindDocument(string id) => Documents.FirstOrDefault(document => document.Id == id);

    public IReadOnlyList<string> Titles(int count) => [.. Documents.Take(count).Select(document => document.Title)];

    public void Dispose()
    {
    }
}
