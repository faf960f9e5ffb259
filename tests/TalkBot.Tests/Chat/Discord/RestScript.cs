using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Discord's REST API as a test plays it: one answer after the other, the last one for all that follow.</summary>
internal sealed class RestScript(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler, IHttpClientFactory
{
    private readonly Lock _lock = new();
    private readonly List<string> _calls = [];

    /// <summary>What was called: verb and path.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>Never answers.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Hangs { get; } = async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("never reached");
    };

    /// <summary>The line is cut after the request went out.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Cuts { get; } =
        _ => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded));

    public static Func<CancellationToken, Task<HttpResponseMessage>> Says(HttpStatusCode status, string body = "{}", params (string Name, string Value)[] headers) => _ =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return Task.FromResult(answer);
    };

    public DiscordApi Api(TimeProvider clock) => new(
        this, new Uri("https://discord.test/api/v10"), new Secret("t"), new RateLimits(clock), new InvalidRequests(clock), clock, new Random(1), NullLogger<DiscordApi>.Instance);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (_lock)
        {
            _calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
            number = _calls.Count;
        }

        return answers[Math.Min(number, answers.Length) - 1](cancellationToken);
    }
}
