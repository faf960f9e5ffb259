using TalkBot.Composition.Prompts;

namespace TalkBot.Composition.Models;

/// <summary>What <see cref="ModelOptions"/> come to: where the model is, and with what key it is asked.</summary>
/// <param name="Endpoint">The address below which <c>chat/completions</c> stands.</param>
/// <param name="Key">The key; null where none is sent.</param>
internal sealed record ModelSettings(Uri Endpoint, Secret? Key)
{
    /// <summary>Takes settings that <see cref="FindMistakes"/> found nothing wrong with.</summary>
    public static ModelSettings Of(ModelOptions options) => new(new Uri(EndpointOf(options)), ReadKey(options) is { Length: > 0 } key ? new Secret(key) : null);

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

    private static string? FindMistakeInEndpoint(ModelOptions options)
    {
        if (EndpointOf(options) is not { Length: > 0 } endpoint)
            return "Model:Endpoint is empty, but this provider has no address of its own; set it by the environment variable Model__Endpoint, for example to https://NAME.openai.azure.com/openai/v1";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return "Model:Endpoint is not the address of a web service; it begins with https:// or http://, for example https://api.openai.com/v1";
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return "Model:Endpoint holds a user, a query or a fragment; give the bare address, and the key by the environment variable Model__ApiKey";
        return uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback && HasKey(options)
            ? $"Model:Endpoint is http:// on another machine ({uri.Host}), where the key could be read on the way; use https://, or leave the key away"
            : null;
    }

    private static string? FindMistakeInKey(ModelOptions options)
    {
        if (options.ApiKey.Length > 0 && options.ApiKeyFile.Length > 0)
            return "Model:ApiKey and Model:ApiKeyFile are both set; keep one of them";
        if (!HasKey(options))
        {
            return options.Provider == ModelProviders.AzureOpenAI || (options.Provider == ModelProviders.OpenAI && options.Endpoint.Length == 0)
                ? "Model:ApiKey is empty, and this provider asks for a key; set it by the environment variable Model__ApiKey, or name a file that holds it by Model__ApiKeyFile"
                : null;
        }

        string key;
        try
        {
            key = ReadKey(options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"Model:ApiKeyFile names {options.ApiKeyFile}, which cannot be read; check that the file is there and that this user may read it";
        }

        return key.Length == 0 ? $"Model:ApiKeyFile names {options.ApiKeyFile}, which is empty; write the key into it"
            : key.All(character => character is > ' ' and <= '~') ? null
            : "The model's key holds white space or letters that no key has; copy it again into Model:ApiKey or the file of Model:ApiKeyFile";
    }

    private static string EndpointOf(ModelOptions options) =>
        options.Endpoint.Length > 0 ? options.Endpoint : ModelProviders.EndpointOf(options.Provider) ?? "";

    private static bool HasKey(ModelOptions options) => options.ApiKey.Length > 0 || options.ApiKeyFile.Length > 0;

    private static string ReadKey(ModelOptions options) => (options.ApiKeyFile.Length > 0 ? File.ReadAllText(options.ApiKeyFile) : options.ApiKey).Trim();
}
