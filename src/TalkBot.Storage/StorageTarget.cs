using Microsoft.Data.Sqlite;
using Npgsql;
using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>The database to use.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="ConnectionString">How to reach it; may hold a password.</param>
/// <param name="Name">What it is called in messages: the file, or the server.</param>
/// <param name="BusyTimeout">How long to wait for another writer.</param>
internal sealed record StorageTarget(StorageKind Kind, string ConnectionString, string Name, TimeSpan BusyTimeout)
{
    private const string FileName = "talkbot.db";

    /// <summary>Whether it is there at the next start.</summary>
    public bool IsLasting { get; init; } = true;

    /// <summary>SQLite takes one writer; PostgreSQL takes many, and has a hundred connections by default.</summary>
    public int Writers => Kind == StorageKind.Sqlite ? 1 : 16;

    /// <exception cref="TalkBotException"><see cref="Fault.StorageUnavailable"/>: the settings do not say.</exception>
    public static StorageTarget Locate(StorageOptions storage, DataOptions data)
    {
        var connectionString = storage.ConnectionStringFile.Length > 0 ? Read(storage.ConnectionStringFile) : storage.ConnectionString;
        return connectionString.Length > 0
            ? PostgreSql(connectionString, storage.BusyTimeout)
            : Sqlite(Path.GetFullPath(Path.Combine(data.Path, FileName)), storage.BusyTimeout);
    }

    public static StorageTarget Sqlite(string path, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds) };
        return new StorageTarget(StorageKind.Sqlite, connection.ConnectionString, path, busyTimeout);
    }

    public static StorageTarget PostgreSql(string connectionString, TimeSpan busyTimeout)
    {
        try
        {
            // Details of an error may quote rows, and so what people wrote.
            var connection = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false };
            return new StorageTarget(StorageKind.PostgreSql, connection.ConnectionString, $"{connection.Database} on {connection.Host}", busyTimeout);
        }
        catch (ArgumentException exception)
        {
            // The parser's own message may quote the password, so it goes no further.
            throw new TalkBotException(
                Fault.StorageUnavailable,
                $"Storage:ConnectionString makes no sense ({exception.GetType().Name}); write it as \"Host=…;Database=…;Username=…;Password=…\".");
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 } text
                ? text
                : throw new TalkBotException(Fault.StorageUnavailable, $"Storage:ConnectionStringFile names '{path}', which is empty; write the connection string into it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TalkBotException(
                Fault.StorageUnavailable, $"Storage:ConnectionStringFile names '{path}', which cannot be read; check that it is there and that this user may read it.", exception);
        }
    }
}

internal enum StorageKind
{
    Sqlite,
    PostgreSql,
}
