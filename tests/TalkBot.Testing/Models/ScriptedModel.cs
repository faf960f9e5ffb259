using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TalkBot.Testing.Models;

/// <summary>
/// A server on loopback that speaks OpenAI's chat completions as a test scripts them, down to the bytes, and keeps the
/// requests it saw. It never waits by the clock unless a reply says so: pieces are paced by signals.
/// </summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    /// <summary>The key that tests give, to be looked for where it must not be.</summary>
    public const string Key = "sk-scripted-4f1d9c7e2b";

    private readonly WebApplication _server;
    private readonly Func<ModelRequest, ModelReply> _script;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private int _count;

    private ScriptedModel(Func<ModelRequest, ModelReply> script)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(ReplyAsync);
    }

    /// <summary>Where the model is, in the form of the setting <c>Model:Endpoint</c>.</summary>
    public Uri Endpoint => new($"{_server.Urls.Single()}/v1");

    /// <summary>The requests so far, in the order they came.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    public static async Task<ScriptedModel> StartAsync(Func<ModelRequest, ModelReply> script)
    {
        var model = new ScriptedModel(script);
        await model._server.StartAsync();
        return model;
    }

    public static Task<ScriptedModel> StartAsync(ModelReply reply) => StartAsync(_ => reply);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private async Task ReplyAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = context.RequestAborted;
        await using var registration = aborted.Register(() => gone.TrySetResult());
        try
        {
            await ReplyAsync(context, await ReadAsync(context.Request, gone.Task), aborted);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The program hung up, as it may at any time.
        }
        finally
        {
            gone.TrySetResult();
        }
    }

    private async Task<ModelRequest> ReadAsync(HttpRequest request, Task gone)
    {
        using var reader = new StreamReader(request.Body);
        var read = new ModelRequest(
            Interlocked.Increment(ref _count),
            request.Path,
            request.Headers.ToDictionary(header => header.Key, header => header.Value[0]!, StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(request.HttpContext.RequestAborted),
            gone);
        _requests.Enqueue(read);
        return read;
    }

    private async Task ReplyAsync(HttpContext context, ModelRequest request, CancellationToken aborted)
    {
        var reply = _script(request);
        if (reply.IsReset)
        {
            context.Abort();
            return;
        }

        await Task.Delay(reply.IsSilent ? Timeout.InfiniteTimeSpan : reply.Delay, TimeProvider.System, aborted);
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        await context.Response.StartAsync(aborted);
        foreach (var piece in reply.Pieces)
        {
            await piece.After.WaitAsync(aborted);
            await Task.Delay(piece.Delay, TimeProvider.System, aborted);
            await context.Response.BodyWriter.WriteAsync(piece.Bytes, aborted);
            await context.Response.BodyWriter.FlushAsync(aborted);
        }

        if (reply.End == ReplyEnd.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
        else if (reply.End == ReplyEnd.Reset)
            context.Abort();
    }
}
