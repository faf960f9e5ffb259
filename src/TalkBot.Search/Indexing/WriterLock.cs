using TalkBot.Core;

namespace TalkBot.Search.Indexing;

/// <summary>
/// Keeps a second writer out of an index folder, also one in another process. The operating system lets go of it when
/// the process ends, however it ends. (Lucene's own lock does not keep a second process out on Linux.)
/// </summary>
internal static class WriterLock
{
    public const string FileName = "writer.lock";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the lock, or gives null when another writer holds it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IDisposable? TryHold(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (IndexFaults.IsSharingViolation(exception))
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting for another writer up to <paramref name="timeout"/>.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.IndexBusy"/>: the other writer is still at work.</exception>
    public static async Task<IDisposable> HoldAsync(string root, TimeSpan timeout, Action waiting, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (TryHold(root) is { } held)
                return held;
            if (time.GetElapsedTime(start) >= timeout)
            {
                throw new TalkBotException(
                    Fault.IndexBusy, $"Another process is building the index in '{root}'; try again when it has finished, or raise Index:LockTimeout.");
            }

            waiting();
            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }
}
