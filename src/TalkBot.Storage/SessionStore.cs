using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Chat;

namespace TalkBot.Storage;

/// <inheritdoc cref="ISessionStore"/>
internal sealed class SessionStore(Database database) : ISessionStore
{
    public Task<string?> LoadAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(context => context.Sessions.Where(row => row.Name == name).Select(row => row.Json).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    public Task SaveAsync(string name, string json, CancellationToken cancellationToken) =>
        database.WriteAsync(
            context => context.Database.ExecuteSqlAsync(
                $"INSERT INTO sessions (name, json) VALUES ({name}, {json}) ON CONFLICT (name) DO UPDATE SET json = excluded.json", cancellationToken),
            cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.Sessions.Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
