using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using TalkBot.Composition.Prompts;
using TalkBot.Core;
using TalkBot.Core.Operations;

namespace TalkBot.Composition.Models;

/// <summary>
/// Asks the model, within time, in bounds and not in vain: at most one retry and only where it helps, so many requests
/// at once as are allowed, and none while the model is known to fail.
/// </summary>
internal sealed partial class ModelClient(
    ModelConnection connection, PromptFolder prompts, ModelOptions options, TimeProvider time, ILogger<ModelClient> logger) : IModelState, IDisposable
{
    private const int MaxAttempts = 2;

    private readonly RequestSettings _settings = new(options);
    private readonly CircuitBreaker _breaker = new(time);
    private readonly TokenBudget _budget = new(options.DailyTokens, time);
    private readonly SemaphoreSlim _places = new(options.MaxConcurrency);

    public bool IsAnswering => !_breaker.IsOpen;

    /// <summary>The reply in parts; the last one, and only it, is not <see cref="ModelPart.Words"/>. Reading on may stop at any part.</summary>
    public async IAsyncEnumerable<ModelPart> AskAsync(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = Telemetry.Spans.StartActivity($"model {request.Prompt}");
        using var record = new RequestRecord(request.Prompt, time);
        if (_budget.IsSpent)
        {
            yield return record.Fail(ModelOutcome.BudgetSpent);
            yield break;
        }

        if (_breaker.TryEnter() is not { } entry)
        {
            yield return record.Fail(ModelOutcome.CircuitOpen);
            yield break;
        }

        try
        {
            using var deadline = new CancellationTokenSource(request.TimeLimit > TimeSpan.Zero ? request.TimeLimit : TimeSpan.Zero, time);
            if (!await TryTakePlaceAsync(request.TimeLimit * request.MaxWaitShare, cancellationToken))
            {
                yield return record.Fail(ModelOutcome.Busy);
                yield break;
            }

            try
            {
                await foreach (var part in AttemptAsync(request, record, cancellationToken, deadline.Token))
                {
                    record.End(part);
                    yield return part;
                }
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Judge(record, entry);
        }
    }

    public void Dispose() => _places.Dispose();

    private async IAsyncEnumerable<ModelPart> AttemptAsync(
        ModelRequest request, RequestRecord record, [EnumeratorCancellation] CancellationToken cancellationToken, CancellationToken deadline)
    {
        for (var attempts = 1; ; attempts++)
        {
            await using var attempt = new ModelAttempt(token => Open(request, token), options.IdleTimeout, time, cancellationToken, deadline);
            ModelPart part;
            while ((part = await attempt.NextAsync()) is ModelPart.Words)
                yield return part;
            record.Count(attempt.Tokens);
            _budget.Spend((attempt.Tokens?.In ?? 0) + (attempt.Tokens?.Out ?? 0));
            if (attempts == MaxAttempts || attempt.HasBegun || part is not ModelPart.Failed failed
                || !await TryPrepareAsync(failed.Trouble, request, record, cancellationToken))
            {
                yield return part;
                yield break;
            }
        }
    }

    /// <summary>Sees to it that the same request may do better the second time; false where it would not.</summary>
    private async Task<bool> TryPrepareAsync(ModelTrouble trouble, ModelRequest request, RequestRecord record, CancellationToken cancellationToken)
    {
        if (trouble.RefusedSetting is { } setting)
            return _settings.TryDrop(setting);
        if (trouble.RetryAfter is not { } wait || wait > (request.TimeLimit - record.Elapsed) / 2)
            return false;
        await Task.Delay(wait, time, cancellationToken);
        return true;
    }

    private IAsyncEnumerable<StreamingChatMessageContent> Open(ModelRequest request, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments(_settings.Create(request));
        foreach (var (name, value) in request.Variables)
            arguments[name] = value;
        return KernelFunctionFactory.CreateFromPrompt(prompts[request.Prompt].Config)
            .InvokeStreamingAsync<StreamingChatMessageContent>(connection.Kernel, arguments, cancellationToken);
    }

    private async Task<bool> TryTakePlaceAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_places.Wait(TimeSpan.Zero, cancellationToken))
            return true;
        using var waiting = new CancellationTokenSource(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, cancellationToken);
        try
        {
            await _places.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Judge(RequestRecord record, CircuitBreaker.Entry entry)
    {
        if (record.Trouble is not { } trouble)
        {
            if (record.HasReplied)
                _breaker.Succeed();
            else
                _breaker.Abandon(entry);
        }
        else if (!trouble.IsFailing)
        {
            _breaker.Abandon(entry);
        }
        else if (_breaker.Fail(entry, trouble.Pause))
        {
            LogOpened(options.Name, trouble.Outcome, AdviceFor(trouble.Outcome));
        }
        else
        {
            LogFailed(options.Name, trouble.Outcome);
        }
    }

    private static string AdviceFor(ModelOutcome outcome) => outcome switch
    {
        ModelOutcome.Unauthorized => "check Model:ApiKey",
        ModelOutcome.NotFound => "check Model:Name and Model:Endpoint",
        ModelOutcome.RateLimited => "check the limits and the credit of the account",
        ModelOutcome.Redirected or ModelOutcome.Garbage or ModelOutcome.Unreachable => "check Model:Endpoint",
        _ => "check the service",
    };

    [LoggerMessage(401, LogLevel.Warning, "The model {Model} does not answer ({Outcome}); questions are answered without it for a while; {Advice}")]
    private partial void LogOpened(string model, ModelOutcome outcome, string advice);

    [LoggerMessage(402, LogLevel.Information, "A request to the model {Model} failed ({Outcome}).")]
    private partial void LogFailed(string model, ModelOutcome outcome);
}
