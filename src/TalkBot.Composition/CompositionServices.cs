using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Answering;

namespace TalkBot.Composition;

/// <summary>What this project adds to the host.</summary>
public static class CompositionServices
{
    public static IServiceCollection AddComposition(this IServiceCollection services) =>
        services
        .AddSingleton<IQuestionRewriter, QuestionsAsTyped>()
        .AddSingleton<IAnswerComposer, ExtractiveAnswerComposer>();
}
