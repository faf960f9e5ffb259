using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Search.Reading;

namespace TalkBot.Search;

/// <summary>What this project adds to the host.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<DocumentsOptions>().BindConfiguration(DocumentsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<IndexOptions>().BindConfiguration(IndexOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new DocumentFolder(provider.GetRequiredService<IOptions<DocumentsOptions>>().Value));
        services.AddSingleton<IDocumentIndex, LuceneDocumentIndex>();
        return services;
    }
}
