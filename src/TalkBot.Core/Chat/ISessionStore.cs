namespace TalkBot.Core.Chat;

/// <summary>What a platform's connection must remember over a restart to be resumed: one short text a connection, under a name of the adapter's own.</summary>
public interface ISessionStore
{
    /// <returns>What was saved last under <paramref name="name"/>; null when nothing was.</returns>
    Task<string?> LoadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Saves <paramref name="json"/> in place of what was saved before.</summary>
    Task SaveAsync(string name, string json, CancellationToken cancellationToken);

    /// <summary>Forgets it; nothing happens where there is nothing.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}
