using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>Whether vectors can be made: one word is made one.</summary>
internal sealed class EmbeddingDoctor(EmbeddingOptions options, IServiceProvider services) : IDoctor
{
    private const string Name = "Embedding";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsEnabled)
            return [Diagnosis.Well(Name, "There is none: passages are found by their words.")];
        try
        {
            var embedder = services.GetRequiredService<ITextEmbedder>();
            var vectors = await embedder.EmbedAsync(EmbeddedText.Question, ["talks"], cancellationToken);
            return [Diagnosis.Well(Name, $"{embedder.ModelId} makes vectors of {vectors[0].Length} numbers.")];
        }
        catch (TalkBotException fault)
        {
            return [Diagnosis.Of(Name, fault)];
        }
    }
}
