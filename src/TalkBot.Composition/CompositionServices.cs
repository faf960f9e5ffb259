using Microsoft.Extensions.DependencyInjection;
using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Health;
using TalkBot.Core.Operations;

namespace TalkBot.Composition;

/// <summary>What this project adds to the host.</summary>
public static class CompositionServices
{
    /// <summary>Composers are asked in the order they are added here. Without a model nothing of one is made.</summary>
    public static IServiceCollection AddComposition(this IServiceCollection services, ModelOptions model)
    {
        if (model.IsEnabled)
            services.AddModel(model);
        else
            services.AddSingleton<IQuestionRewriter, QuestionsAsTyped>().AddSingleton<IClaimReader, ClaimsByWordsAlone>();
        services.AddSingleton<IDoctor>(provider => new ModelDoctor(model, provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<IAnswerComposer, ExtractiveAnswerComposer>();
    }

    private static void AddModel(this IServiceCollection services, ModelOptions model) =>
        services
        .AddSingleton(model)
        .AddSingleton(_ => new PromptFolder(PromptFolder.Locate(model)))
        .AddSingleton(_ => new ModelConnection(model, ModelSettings.Of(model)))
        .AddSingleton<ModelClient>()
        .AddSingleton<IModelState>(provider => provider.GetRequiredService<ModelClient>())
        .AddSingleton<IQuestionRewriter, ModelQuestionRewriter>()
        .AddSingleton<IClaimReader, ModelClaimReader>()
        .AddSingleton<IAnswerComposer, KernelAnswerComposer>();
}
