using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Chat;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="ISessionStore"/>
internal sealed class SessionStore(Database database) : ISessionStore
{
    public Task<string?> LoadAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(context => context.Sessions.Where(row => row.Name == name).Select(row => row.Json).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    public Task SaveAsync(string name, string json, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                if (await context.Sessions.Where(row => row.Name == name).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, json), cancellationToken) == 0)
                    context.Sessions.Add(new SessionRow { Name = name, Json = json });
                return name;
            },
            cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.Sessions.Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
