using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace TalkBot.Composition.Models;

/// <summary>One request on the wire, read piece by piece. Whatever goes wrong comes out as a part, not as an exception.</summary>
/// <param name="open">Makes the request.</param>
/// <param name="idle">How long the reply may pause once it has begun.</param>
/// <param name="time">The clock.</param>
/// <param name="asker">Whoever asked: when they go away, the request ends as cancelled.</param>
/// <param name="deadline">The end of the question's time.</param>
internal sealed class ModelAttempt(
    Func<CancellationToken, IAsyncEnumerable<StreamingChatMessageContent>> open, TimeSpan idle, TimeProvider time, CancellationToken asker, CancellationToken deadline) : IAsyncDisposable
{
    private readonly CancellationTokenSource _idle = new(Timeout.InfiniteTimeSpan, time);
    private IAsyncEnumerator<StreamingChatMessageContent>? _pieces;
    private CancellationTokenSource? _any;
    private bool _isTruncated;

    /// <summary>Tokens in and out, once the server has told.</summary>
    public (int In, int Out)? Tokens { get; private set; }

    /// <summary>Whether anything came at all.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The next part; nothing follows one that is not <see cref="ModelPart.Words"/>.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked went away.</exception>
    public async Task<ModelPart> NextAsync()
    {
        try
        {
            _any ??= CancellationTokenSource.CreateLinkedTokenSource(asker, deadline, _idle.Token);
            _pieces ??= open(_any.Token).GetAsyncEnumerator(_any.Token);
            if (HasBegun)
                _idle.CancelAfter(idle);
            if (!await _pieces.MoveNextAsync())
                return new ModelPart.Ended(_isTruncated);
            _idle.CancelAfter(Timeout.InfiniteTimeSpan);
            HasBegun = true;
            return new ModelPart.Words(Read(_pieces.Current));
        }
        catch (Exception) when (asker.IsCancellationRequested)
        {
            throw new OperationCanceledException(asker);
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            return new ModelPart.Failed(new ModelTrouble(ModelOutcome.TimedOut));
        }
        catch (Exception) when (_idle.IsCancellationRequested)
        {
            return new ModelPart.Failed(new ModelTrouble(ModelOutcome.Stalled));
        }
        catch (Exception exception)
        {
            return new ModelPart.Failed(ModelTrouble.Of(exception, time));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_any is not null)
            await _any.CancelAsync();
        if (_pieces is not null)
            await _pieces.DisposeAsync();
        _any?.Dispose();
        _idle.Dispose();
    }

    private string Read(StreamingChatMessageContent piece)
    {
        if (piece.InnerContent is StreamingChatCompletionUpdate update)
        {
            _isTruncated |= update.FinishReason == ChatFinishReason.Length;
            if (update.Usage is { } usage)
                Tokens = (usage.InputTokenCount, usage.OutputTokenCount);
        }

        return piece.Content ?? "";
    }
}
