using TalkBot.Core.Operations;

namespace TalkBot.Storage.Leases;

/// <summary>The lease as a lock on a file beside the database. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class SqliteLease(StorageTarget target) : IServiceLease
{
    public bool CanStandBy => false;

    public Task<IOwnership?> TryTakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target.Name)!);
            return Task.FromResult<IOwnership?>(new Ownership(new FileStream(
                target.Name + ".owner", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0)));
        }
        catch (IOException) when (File.Exists(target.Name + ".owner"))
        {
            return Task.FromResult<IOwnership?>(null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StorageFaults.From(exception, target);
        }
    }

    private sealed class Ownership(FileStream file) : IOwnership
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
