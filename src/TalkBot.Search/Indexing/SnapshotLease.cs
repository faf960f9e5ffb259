using Lucene.Net.Index;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>One reader's hold on a generation, which it has counted already and gives back once.</summary>
internal sealed class SnapshotLease(IIndexSnapshot snapshot, IndexReader reader) : IIndexSnapshot
{
    private int _returned;

    public IndexInfo Info => snapshot.Info;

    public Core.Knowledge.Retrieval Retrieve(Question question, int passageCount) => snapshot.Retrieve(question, passageCount);

    public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => snapshot.FindEvidence(claim);

    public Document? FindDocument(string id) => snapshot.FindDocument(id);

    public IReadOnlyList<string> Titles(int count) => snapshot.Titles(count);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
            reader.DecRef();
    }
}
