using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TalkBot.Storage;

/// <summary>
/// What SQLite forgets between connections: how long to wait for another writer, that a commit need not wait for the disk (it
/// outlives the process, but perhaps not a power cut), and that what is deleted is overwritten.
/// </summary>
internal sealed class SqliteSettings(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={busyTimeout.TotalMilliseconds:F0};PRAGMA synchronous=NORMAL;PRAGMA secure_delete=ON");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
