using Microsoft.Extensions.Logging;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Search.Reading;
using TalkBot.Search.Understanding;

namespace TalkBot.Search;

/// <summary>Makes indexes that stand by themselves, beside the one that <see cref="SearchServices"/> registers.</summary>
public static class DocumentIndexes
{
    /// <summary>An index of <paramref name="documents"/> that is kept in memory; empty until its first update.</summary>
    public static IDocumentIndex InMemory(DocumentsOptions documents, RankingOptions ranking, TimeProvider time, ILoggerFactory loggers, ITextEmbedder? embedder = null)
    {
        var similarity = new FieldSimilarity(ranking);
        var library = new LibraryFolder(root: null, time, loggers.CreateLogger<LibraryFolder>());
        var held = new HeldDocuments(new DocumentFolder(documents), library);
        var builder = new GenerationBuilder(held, documents, similarity, time, loggers.CreateLogger<GenerationBuilder>(), embedder);
        return new LuceneDocumentIndex(held, library, new MemoryStore(similarity, new SynonymFile(documents)), builder, loggers.CreateLogger<LuceneDocumentIndex>());
    }
}
