using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TalkBot.Storage;

/// <summary>Where messages, answers and the audit log are kept: a SQLite file in <c>Data:Path</c>, or PostgreSQL.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>How to reach PostgreSQL, best given in the environment; empty means SQLite.</summary>
    [PasswordPropertyText(true)]
    public string ConnectionString { get; set; } = "";

    /// <summary>A file that holds the connection string, instead of <see cref="ConnectionString"/>.</summary>
    public string ConnectionStringFile { get; set; } = "";

    /// <summary>How long to wait for another program that holds the SQLite file.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
