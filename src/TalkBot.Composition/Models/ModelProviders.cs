namespace TalkBot.Composition.Models;

/// <summary>Who may serve the model, as the setting <c>Model:Provider</c> names them.</summary>
internal static class ModelProviders
{
    public const string None = "none";
    public const string OpenAI = "openai";
    public const string AzureOpenAI = "azure-openai";
    public const string Ollama = "ollama";

    /// <summary>Where a provider is when the settings do not say; null where nobody can know.</summary>
    public static string? EndpointOf(string provider) => provider switch
    {
        OpenAI => "https://api.openai.com/v1",
        Ollama => "http://localhost:11434/v1",
        _ => null,
    };
}
