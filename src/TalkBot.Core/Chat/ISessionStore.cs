namespace TalkBot.Core.Chat;

/// <summary>Keeps a few short values over restarts, by name: what an adapter needs to go on where it stopped. Safe to use from several threads.</summary>
public interface ISessionStore
{
    /// <summary>The value last saved under <paramref name="name"/>; null when there is none.</summary>
    Task<string?> LoadAsync(string name, CancellationToken cancellationToken);

    Task SaveAsync(string name, string value, CancellationToken cancellationToken);

    /// <summary>Forgets the value; nothing happens when there is none.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}
