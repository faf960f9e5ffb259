using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>What a database's exceptions mean.</summary>
internal static class StorageFaults
{
    // SQLite's result codes: https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>Whether another writer was first and nothing was written, so that doing it again will go well.</summary>
    public static bool IsConflict(Exception exception) => CauseOf(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    /// <summary>Whether <paramref name="exception"/> came from the database, and not from the program.</summary>
    public static bool IsFault(Exception exception) => CauseOf(exception) is not null || exception is IOException or UnauthorizedAccessException;

    /// <summary>The fault that a person can mend.</summary>
    public static TalkBotException From(Exception exception, StorageTarget target) => CauseOf(exception) switch
    {
        SqliteException sqlite => FromSqlite(sqlite, target.Name),
        PostgresException postgres => FromServer(postgres.SqlState, target.Name, postgres),
        NpgsqlException npgsql => FromServer(ReasonOf(npgsql), target.Name, npgsql),
        _ => new TalkBotException(Fault.StorageUnavailable, $"The database '{target.Name}' cannot be written ({exception.Message}); check the folder of Data:Path.", exception),
    };

    private static TalkBotException FromSqlite(SqliteException exception, string name) => exception.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => new TalkBotException(
            Fault.StorageBusy, $"Another program is writing to the database '{name}'; end it, or raise Storage:BusyTimeout.", exception),
        SqliteFull => new TalkBotException(
            Fault.DiskFull, $"The disk of the database '{name}' is full; free some space or set Data:Path to another disk.", exception),
        SqliteCorrupt or SqliteNotADatabase => new TalkBotException(
            Fault.StorageUnavailable, $"The file '{name}' is damaged or is no database; put a backup in its place, or move it away to begin anew.", exception),
        SqliteReadOnly or SqliteCannotOpen => new TalkBotException(
            Fault.StorageUnavailable, $"The database '{name}' cannot be opened for writing; check Data:Path, and that this user may write there.", exception),
        var code => new TalkBotException(
            Fault.StorageUnavailable, $"The database '{name}' cannot be used (SQLite error {code}); check the disk and that the file was made by TalkBot.", exception),
    };

    private static TalkBotException FromServer(string reason, string name, Exception exception) => new(
        Fault.StorageUnavailable, $"PostgreSQL cannot be used ({name}: {reason}); check that it runs, and Storage:ConnectionString.", exception);

    private static string ReasonOf(NpgsqlException exception) => exception.InnerException switch
    {
        SocketException socket => socket.SocketErrorCode.ToString(),
        { } inner => inner.GetType().Name,
        null => nameof(NpgsqlException),
    };

    private static DbException? CauseOf(Exception? exception)
    {
        while (exception is not null and not (SqliteException or NpgsqlException))
            exception = exception.InnerException;
        return exception as DbException;
    }
}
