using System.Collections.Concurrent;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace TalkBot.Composition.Models;

/// <summary>What a request asks of the server besides its messages. Remembers what the server does not take.</summary>
internal sealed class RequestSettings(ModelOptions options)
{
    /// <summary>As servers name them when they complain.</summary>
    public static IReadOnlyList<string> Optional { get; } = [ResponseFormat, Temperature];

    private const string ResponseFormat = "response_format";
    private const string Temperature = "temperature";

    private readonly ConcurrentDictionary<string, bool> _refused = new();

    /// <summary>Sends <paramref name="setting"/> no more; false where it was not sent, or must be.</summary>
    public bool TryDrop(string setting) => !(setting == ResponseFormat && options.StructuredOutput == "on") && _refused.TryAdd(setting, true);

    public OpenAIPromptExecutionSettings Create(ModelRequest request) => new()
    {
        MaxTokens = options.MaxOutputTokens,
        Temperature = _refused.ContainsKey(Temperature) ? null : options.Temperature,
        ResponseFormat = request.Schema is { } schema && options.StructuredOutput != "off" && !_refused.ContainsKey(ResponseFormat)
            ? ChatResponseFormat.CreateJsonSchemaFormat(request.Prompt, schema, jsonSchemaIsStrict: true)
            : null,
    };
}
