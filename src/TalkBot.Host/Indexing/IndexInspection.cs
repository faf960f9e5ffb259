using Microsoft.Extensions.Options;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;

namespace TalkBot.Host.Indexing;

/// <summary>Looks at the index without building it.</summary>
internal sealed class IndexInspection(IDocumentIndex index, IOptions<IndexOptions> options)
{
    /// <summary>What serves now; nothing when no index was built yet.</summary>
    public IndexStatus Status()
    {
        try
        {
            return new IndexStatus(options.Value.Path, Verify());
        }
        catch (TalkBotException exception) when (exception.Fault == Fault.IndexMissing)
        {
            return new IndexStatus(options.Value.Path, null);
        }
    }

    /// <summary>Opens the serving generation, which checks every file of it.</summary>
    /// <exception cref="TalkBotException">There is no index, or it is damaged.</exception>
    public IndexInfo Verify()
    {
        using var snapshot = index.Acquire();
        return snapshot.Info;
    }
}
