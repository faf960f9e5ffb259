using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TalkBot.Composition.Models;

/// <summary>The language model that drafts answers, if there is one.</summary>
public sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary>Who serves the model; <c>openai</c> with an <see cref="Endpoint"/> is anybody who speaks OpenAI's chat completions.</summary>
    [AllowedValues(ModelProviders.None, ModelProviders.OpenAI, ModelProviders.AzureOpenAI, ModelProviders.Ollama)]
    public string Provider { get; set; } = ModelProviders.None;

    /// <summary>The address below which <c>chat/completions</c> stands; empty means the provider's own.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key, best given in the environment.</summary>
    [PasswordPropertyText(true)]
    public string ApiKey { get; set; } = "";

    /// <summary>A file that holds the key, instead of <see cref="ApiKey"/>.</summary>
    public string ApiKeyFile { get; set; } = "";

    /// <summary>The model's name; with Azure, the deployment's.</summary>
    public string Name { get; set; } = "";

    /// <summary>How long the model may take for one question, all its requests and retries together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the model may pause once it has begun to answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests run at a time; a question that finds no place in time is answered without the model.</summary>
    [Range(1, 1_000)]
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>How many tokens, in and out, the model may use in a day (UTC); after that questions are answered without it. 0 means no limit.</summary>
    [Range(0L, 1_000_000_000_000L)]
    public long DailyTokens { get; set; } = 5_000_000;

    /// <summary>How freely the model words its answer.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; }

    /// <summary>The longest answer, in the model's tokens.</summary>
    [Range(50, 100_000)]
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>How much of the documents is sent with a question, in characters.</summary>
    [Range(500, 1_000_000)]
    public int MaxPassageCharacters { get; set; } = 12_000;

    /// <summary>Whether answers are asked for by a JSON schema: <c>auto</c> stops when the endpoint refuses it.</summary>
    [AllowedValues("auto", "on", "off")]
    public string StructuredOutput { get; set; } = "auto";

    /// <summary>The folder of the prompts; empty means the one beside the program.</summary>
    public string PromptsPath { get; set; } = "";

    /// <summary>Whether there is a model at all.</summary>
    public bool IsEnabled => Provider != ModelProviders.None;
}
