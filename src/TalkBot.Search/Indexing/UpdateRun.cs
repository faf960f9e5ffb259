using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>One change of the index, shared by everybody who asks for the same while it runs. It is cancelled when the last of them has cancelled.</summary>
internal sealed class UpdateRun : IProgress<IndexingProgress>, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<IProgress<IndexingProgress>> _watchers = [];
    private readonly IndexChange _change;
    private readonly Task<IndexingReport> _task;
    private readonly CancellationTokenSource _cancellation = new();
    private int _callers = 1;

    /// <summary>Starts the update, as soon as <paramref name="before"/> has ended.</summary>
    public UpdateRun(UpdateRun? before, IndexChange change, IProgress<IndexingProgress>? progress, Func<IProgress<IndexingProgress>, CancellationToken, Task<IndexingReport>> update)
    {
        _change = change;
        if (progress is not null)
            _watchers.Add(progress);
        _task = Task.Run(async () =>
        {
            if (before is not null)
                await before.EndAsync();
            return await update(this, _cancellation.Token);
        });
    }

    /// <summary>Joins the update; false when it does something else, has ended, or was left by everybody and is ending.</summary>
    public bool TryJoin(IndexChange change, IProgress<IndexingProgress>? progress)
    {
        lock (_gate)
        {
            if (!change.CanBeShared || change.Kind != _change.Kind || _callers == 0 || _task.IsCompleted)
                return false;
            _callers++;
            if (progress is not null)
                _watchers.Add(progress);
            return true;
        }
    }

    /// <summary>Waits for the report. Whoever cancels last waits until everything is as it was before.</summary>
    public async Task<IndexingReport> WaitAsync(CancellationToken cancellationToken)
    {
        var waiting = _task.WaitAsync(cancellationToken);
        // At once, on the thread that cancels, for a build that goes on meanwhile must not outrun it; and before the waiting ends, since
        // what is registered last is called first.
        using var leaving = cancellationToken.Register(Leave);
        try
        {
            return await waiting;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (!_cancellation.IsCancellationRequested)
                throw;
            await EndAsync();
            if (!_task.IsCompletedSuccessfully)
                throw;
            return await _task;
        }
    }

    public void Report(IndexingProgress value)
    {
        lock (_gate)
            _watchers.ForEach(watcher => watcher.Report(value));
    }

    /// <summary>Cancels the update for everybody.</summary>
    /// <remarks>The source itself holds nothing to free, and callers that cancel later still need it.</remarks>
    public void Dispose() => _cancellation.Cancel();

    private void Leave()
    {
        bool isLast;
        lock (_gate)
            isLast = --_callers == 0;
        if (isLast)
            _cancellation.Cancel();
    }

    private async Task EndAsync() => await ((Task)_task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
