namespace TalkBot.Core.Moderation;

/// <summary>Keeps what waits for a confirmation, over a restart too.</summary>
public interface IConfirmationStore
{
    Task AddAsync(PendingConfirmation pending, CancellationToken cancellationToken);

    /// <summary>What waits under <paramref name="id"/>; null when nothing does.</summary>
    Task<PendingConfirmation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Takes it away, so that it is confirmed once.</summary>
    /// <returns>Whether it was still there.</returns>
    Task<bool> TakeAsync(string id, CancellationToken cancellationToken);
}
