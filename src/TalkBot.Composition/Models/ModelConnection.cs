using Microsoft.SemanticKernel;

namespace TalkBot.Composition.Models;

/// <summary>The line to the model: one HTTP client, and a kernel that holds nothing but it.</summary>
/// <remarks>
/// The kernel has no plugin, so the model is offered no tool. It gets no logger: at its lowest level it logs prompts.
/// Time limits and retries are <see cref="ModelClient"/>'s, since a reply can fail long after its headers.
/// </remarks>
internal sealed class ModelConnection : IDisposable
{
    /// <summary>The library takes no empty key; <see cref="ReplyHandler"/> does not send this one.</summary>
    private const string NoKey = "none";

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;

    public ModelConnection(ModelOptions options, ModelSettings settings)
    {
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
        _http = new HttpClient(new ReplyHandler(settings.Key is not null, options.Provider == ModelProviders.Ollama, wire)) { Timeout = Timeout.InfiniteTimeSpan };
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion(options.Name, settings.Endpoint, settings.Key?.Reveal() ?? NoKey, httpClient: _http);
        Kernel = builder.Build();
    }

    public Kernel Kernel { get; }

    public void Dispose() => _http.Dispose();
}
