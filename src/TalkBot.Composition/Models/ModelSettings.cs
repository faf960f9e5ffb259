using TalkBot.Composition.Prompts;

namespace TalkBot.Composition.Models;

/// <summary>What <see cref="ModelOptions"/> come to: where the model is, and with what key it is asked.</summary>
/// <param name="Endpoint">The address below which <c>chat/completions</c> stands.</param>
/// <param name="Key">The key; null where none is sent.</param>
internal sealed record ModelSettings(Uri Endpoint, Secret? Key)
{
    /// <summary>Takes settings that <see cref="FindMistakes"/> found nothing wrong with.</summary>
    public static ModelSettings Of(ModelOptions options) => new(new Uri(Service(options).Endpoint), Service(options).ReadKey());

    /// <summary>A sentence for each thing that keeps the model from being used, and how to mend it; none where there is no model. Shows no key.</summary>
    public static IEnumerable<string> FindMistakes(ModelOptions options)
    {
        if (!options.IsEnabled)
            return [];
        string?[] mistakes = [FindMistakeInName(options), FindMistakeInEndpoint(options), FindMistakeInKey(options)];
        return [.. mistakes.OfType<string>(), .. PromptFolder.FindMistakes(PromptFolder.Locate(options))];
    }

    private static string? FindMistakeInName(ModelOptions options) => string.IsNullOrWhiteSpace(options.Name)
        ? $"Model:Provider is \"{options.Provider}\" but Model:Name is empty; set it to the model's name by the environment variable Model__Name, or set Model:Provider to none"
        : null;

    private static string? FindMistakeInEndpoint(ModelOptions options) => Service(options).Endpoint.Length == 0
        ? "Model:Endpoint is empty, but this provider has no address of its own; set it by the environment variable Model__Endpoint, for example to https://NAME.openai.azure.com/openai/v1"
        : Service(options).FindMistakeInEndpoint();

    private static string? FindMistakeInKey(ModelOptions options)
    {
        var needsKey = options.Provider == ModelProviders.AzureOpenAI || (options.Provider == ModelProviders.OpenAI && options.Endpoint.Length == 0);
        return needsKey && !Service(options).HasKey
            ? "Model:ApiKey is empty, and this provider asks for a key; set it by the environment variable Model__ApiKey, or name a file that holds it by Model__ApiKeyFile"
            : Service(options).FindMistakeInKey();
    }

    private static ServiceSettings Service(ModelOptions options) => new(
        ModelOptions.Section,
        options.Endpoint.Length > 0 ? options.Endpoint : ModelProviders.EndpointOf(options.Provider) ?? "",
        options.ApiKey,
        options.ApiKeyFile);
}
