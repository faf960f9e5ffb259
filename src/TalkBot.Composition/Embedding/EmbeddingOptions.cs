using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>The model that makes vectors of passages and questions, if there is one.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embedding";

    /// <summary>Where vectors come from: a web service, or a model in a file.</summary>
    [AllowedValues(EmbeddingProviders.None, EmbeddingProviders.Endpoint, EmbeddingProviders.Onnx)]
    public string Provider { get; set; } = EmbeddingProviders.None;

    /// <summary>The address below which <c>embeddings</c> stands.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key, best given in the environment.</summary>
    [PasswordPropertyText(true)]
    public string ApiKey { get; set; } = "";

    /// <summary>A file that holds the key, instead of <see cref="ApiKey"/>.</summary>
    public string ApiKeyFile { get; set; } = "";

    /// <summary>The model's name at the endpoint.</summary>
    public string Name { get; set; } = "";

    /// <summary>How long the endpoint may take for a batch of passages.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the endpoint may take for a question; then the question is answered without it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan QuestionTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many passages are embedded at once.</summary>
    [Range(1, 2_048)]
    public int BatchSize { get; set; } = 32;

    /// <summary>The model's file, in the ONNX format.</summary>
    public string ModelPath { get; set; } = "";

    /// <summary>The model's word pieces, one a line; empty means <c>vocab.txt</c> beside the model.</summary>
    public string VocabularyPath { get; set; } = "";

    /// <summary>What the model wants before a passage, for example <c>passage: </c>.</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>What the model wants before a question, for example <c>query: </c>.</summary>
    public string QuestionPrefix { get; set; } = "";

    /// <summary>Whether there is a model at all.</summary>
    public bool IsEnabled => Provider != EmbeddingProviders.None;

    /// <summary>The file of the word pieces.</summary>
    internal string LocateVocabulary() =>
        VocabularyPath.Length > 0 ? VocabularyPath : Path.Combine(Path.GetDirectoryName(ModelPath) ?? "", "vocab.txt");

    /// <summary>The text with what the model wants before it.</summary>
    internal string WithPrefix(EmbeddedText kind, string text) => (kind == EmbeddedText.Question ? QuestionPrefix : PassagePrefix) + text;

    /// <summary>Where the endpoint is, and its key.</summary>
    internal Models.ServiceSettings Service => new(Section, Endpoint, ApiKey, ApiKeyFile);
}
