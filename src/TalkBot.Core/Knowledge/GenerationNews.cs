namespace TalkBot.Core.Knowledge;

/// <summary>
/// Says that another generation serves, with what changed, once for each: whether this process built it, took an earlier one back,
/// or found that another process had published it. The first generation that a process serves is no news. What was published
/// while no process ran is not told either: whoever has to know compares the number that they saw last.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class GenerationNews
{
    private readonly Lock _gate = new();
    private Action<NewGeneration>? _listeners;

    /// <summary>Calls <paramref name="listener"/> after each swap until the result is disposed.</summary>
    /// <param name="listener">Must return at once and not throw: whoever asked for the change waits for it.</param>
    public IDisposable Listen(Action<NewGeneration> listener)
    {
        lock (_gate)
            _listeners += listener;
        return new Listening(this, listener);
    }

    /// <summary>Tells everybody who listens; they can acquire the generation already.</summary>
    public void Announce(NewGeneration generation)
    {
        Action<NewGeneration>? listeners;
        lock (_gate)
            listeners = _listeners;
        listeners?.Invoke(generation);
    }

    private sealed class Listening(GenerationNews news, Action<NewGeneration> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (news._gate)
                news._listeners -= listener;
        }
    }
}
