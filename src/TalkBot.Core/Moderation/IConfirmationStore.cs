namespace TalkBot.Core.Moderation;

/// <summary>Keeps what waits for a confirmation, over a restart too.</summary>
public interface IConfirmationStore
{
    Task AddAsync(PendingConfirmation pending, CancellationToken cancellationToken);

    /// <summary>What waits under <paramref name="id"/>; null when nothing does.</summary>
    Task<PendingConfirmation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Takes it for one message, so that it is confirmed once.</summary>
    /// <param name="id">What is confirmed.</param>
    /// <param name="message">The press of the button; the same one may take it again, after a restart.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is there, and no other message has taken it.</returns>
    Task<bool> TakeAsync(string id, string message, CancellationToken cancellationToken);
}
