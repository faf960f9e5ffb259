namespace TalkBot.Search.Library;

/// <summary>
/// Work that many may ask for at once, and that each of them wants done on the world as it is when they ask: it runs once at a time,
/// and all who ask while it runs share the run after it.
/// </summary>
internal sealed class SharedRun<T>(Func<T> work)
{
    private readonly Lock _gate = new();
    private Task<T>? _running;
    private Task<T>? _next;

    /// <summary>What a run that begins no sooner than now comes to.</summary>
    public Task<T> AskAsync()
    {
        lock (_gate)
        {
            if (_next is not null)
                return _next;
            return _running is { IsCompleted: false } running ? _next = AfterAsync(running) : _running = Task.Run(work);
        }
    }

    // Whatever comes of the run before it, which is told to those who asked for that.
    private async Task<T> AfterAsync(Task<T> running)
    {
        await Task.WhenAny(running);
        Task<T> own;
        lock (_gate)
        {
            own = _running = Task.Run(work);
            _next = null;
        }

        return await own;
    }
}
