using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalkBot.Core;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Search.Reading;
using TalkBot.Search.Understanding;

namespace TalkBot.Search;

/// <summary>What this project adds to the host.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddValidatedOptions<DataOptions>(DataOptions.Section);
        services.AddValidatedOptions<DocumentsOptions>(DocumentsOptions.Section);
        services.AddValidatedOptions<IndexOptions>(IndexOptions.Section);
        services.AddValidatedOptions<RankingOptions>(RankingOptions.Section);
        services.AddOptions<DocumentsOptions>().PostConfigure<DataOptions, IndexOptions>((documents, data, index) => documents.OwnFolders = [Path.GetFullPath(data.Path), index.Locate(data)]);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentFolder>();
        services.AddSingleton(provider => new LibraryFolder(
            provider.GetRequiredService<DataOptions>().DocumentsPath, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LibraryFolder>>()));
        services.AddSingleton<HeldDocuments>();
        services.AddSingleton<DocumentsGlance>();
        services.AddSingleton<SynonymFile>();
        services.AddSingleton<FieldSimilarity>();
        services.AddSingleton<GenerationBuilder>();
        services.AddSingleton(provider => new FolderStore(
            provider.GetRequiredService<IndexOptions>().Locate(provider.GetRequiredService<DataOptions>()),
            provider.GetRequiredService<IndexOptions>(),
            provider.GetRequiredService<FieldSimilarity>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FolderStore>>(),
            provider.GetRequiredService<SynonymFile>()));
        services.AddSingleton<IGenerationStore>(provider => provider.GetRequiredService<FolderStore>());
        services.AddSingleton<GenerationNews>();
        services.AddSingleton<LuceneDocumentIndex>();
        services.AddSingleton<IDocumentIndex>(provider => provider.GetRequiredService<LuceneDocumentIndex>());
        services.AddSingleton<IDocumentLibrary, DocumentLibrary>();
        services.AddSingleton<IDoctor, DocumentsDoctor>();
        services.AddSingleton<IDoctor>(provider => new IndexDoctor(provider.GetRequiredService<FolderStore>(), provider.GetRequiredService<HeldDocuments>(), provider.GetService<ITextEmbedder>));
        services.AddSingleton(provider => new IndexInspector(provider.GetRequiredService<FolderStore>(), provider.GetRequiredService<HeldDocuments>(), provider.GetService<ITextEmbedder>()));
        return services;
    }

    private static void AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }
}
