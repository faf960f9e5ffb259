using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>
/// Keeps a second process from changing the tables of a SQLite file. The operating system lets go of it when the process
/// ends, however it ends. (EF Core's own lock is a row in the file, which stays when the process is killed.)
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock beside the file, waiting for another process up to <paramref name="timeout"/>.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.StorageBusy"/>: the other process is still at work.</exception>
    public static async Task<IDisposable> HoldAsync(string databasePath, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(databasePath + ".lock"))
            {
                if (time.GetElapsedTime(start) >= timeout)
                {
                    throw new TalkBotException(
                        Fault.StorageBusy, $"Another process is bringing the database '{databasePath}' up to date; try again when it has finished, or raise Storage:BusyTimeout.");
                }
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }
}
