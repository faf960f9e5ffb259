using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>What the host does for the storage: once before anything else uses it, and from time to time.</summary>
public interface IStorageMaintenance
{
    /// <summary>Whether what is kept is there at the next start: false where the data folder may only be read.</summary>
    bool IsLasting { get; }

    /// <summary>Makes the tables, or brings them up to this version, while no other process does.</summary>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Asks the database something small.</summary>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    Task PingAsync(CancellationToken cancellationToken);

    /// <summary>Deletes what has been kept for its time (<see cref="RetentionOptions"/>).</summary>
    /// <returns>How many rows went.</returns>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    Task<int> DeleteExpiredAsync(CancellationToken cancellationToken);
}
