namespace TalkBot.Composition.Embedding;

/// <summary>Looks through the settings of the vectors before any is made.</summary>
public static class EmbeddingCheck
{
    /// <summary>A sentence for each thing that keeps vectors from being made, and how to mend it; none where none are wanted. Shows no key.</summary>
    public static IEnumerable<string> FindMistakes(EmbeddingOptions options) => options.Provider switch
    {
        EmbeddingProviders.Endpoint => new[] { FindMistakeInName(options), FindMistakeInEndpoint(options), options.Service.FindMistakeInKey() }.OfType<string>(),
        EmbeddingProviders.Onnx => FindMistakesInFiles(options),
        _ => [],
    };

    private static string? FindMistakeInName(EmbeddingOptions options) => string.IsNullOrWhiteSpace(options.Name)
        ? "Embedding:Provider is \"endpoint\" but Embedding:Name is empty; set it to the model's name by the environment variable Embedding__Name, or set Embedding:Provider to none"
        : null;

    private static string? FindMistakeInEndpoint(EmbeddingOptions options) => options.Endpoint.Length == 0
        ? "Embedding:Endpoint is empty; set it by the environment variable Embedding__Endpoint, for example to https://api.openai.com/v1"
        : options.Service.FindMistakeInEndpoint();

    private static IEnumerable<string> FindMistakesInFiles(EmbeddingOptions options)
    {
        if (options.ModelPath.Length == 0)
            yield return "Embedding:Provider is \"onnx\" but Embedding:ModelPath is empty; set it to the model's file by the environment variable Embedding__ModelPath, or set Embedding:Provider to none";
        else if (!File.Exists(options.ModelPath))
            yield return $"Embedding:ModelPath names {options.ModelPath}, where there is no file; set it to the model's .onnx file";
        else if (!File.Exists(options.LocateVocabulary()))
            yield return $"The model's word pieces are not at {options.LocateVocabulary()}; put its vocab.txt there, or name the file by Embedding:VocabularyPath";
    }
}
