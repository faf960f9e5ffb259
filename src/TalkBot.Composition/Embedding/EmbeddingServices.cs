using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Answering;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>What vectors add to the host.</summary>
public static class EmbeddingServices
{
    /// <summary>Has passages and questions made vectors; to be called after <see cref="CompositionServices.AddComposition"/>. Where none are wanted nothing is added.</summary>
    public static IServiceCollection AddEmbedding(this IServiceCollection services, EmbeddingOptions options)
    {
        services.AddSingleton<IDoctor>(provider => new EmbeddingDoctor(options, provider));
        if (!options.IsEnabled)
            return services;
        services.AddSingleton(options);
        if (options.Provider == EmbeddingProviders.Endpoint)
            services.AddSingleton<ITextEmbedder, EndpointEmbedder>();
        else
            services.AddSingleton<ITextEmbedder, OnnxEmbedder>();

        var rewriter = services.Last(service => service.ServiceType == typeof(IQuestionRewriter)).ImplementationType!;
        return services.AddSingleton<IQuestionRewriter>(provider => ActivatorUtilities.CreateInstance<QuestionEmbedder>(
            provider, ActivatorUtilities.CreateInstance(provider, rewriter)));
    }
}
