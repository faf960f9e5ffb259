using System.ComponentModel.DataAnnotations;
using TalkBot.Core;

namespace TalkBot.Search.Indexing;

/// <summary>Where the index is kept.</summary>
public sealed class IndexOptions
{
    public const string Section = "Index";

    /// <summary>The folder of the index; empty means <c>index</c> under <c>Data:Path</c>. A relative path starts at the working directory.</summary>
    public string Path { get; set; } = "";

    /// <summary>How many generations stay on disk, the serving one among them: each of the others can serve again.</summary>
    [Range(1, 100)]
    public int KeepGenerations { get; set; } = 5;

    /// <summary>How long an update waits for another process that is building the same index.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The folder of the index as a full path.</summary>
    internal string Locate(DataOptions data) =>
        System.IO.Path.GetFullPath(Path.Length > 0 ? Path : System.IO.Path.Combine(data.Path, "index"));
}
