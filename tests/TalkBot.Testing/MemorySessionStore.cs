using System.Collections.Concurrent;
using TalkBot.Core.Chat;

namespace TalkBot.Testing;

/// <summary>Keeps sessions in memory, as a restart within the same test finds them.</summary>
public sealed class MemorySessionStore : ISessionStore
{
    private readonly ConcurrentDictionary<string, string> _values = new();

    public IReadOnlyDictionary<string, string> Values => _values;

    public Task<string?> LoadAsync(string name, CancellationToken cancellationToken) => Task.FromResult(_values.GetValueOrDefault(name));

    public Task SaveAsync(string name, string json, CancellationToken cancellationToken)
    {
        _values[name] = json;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        _values.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}
