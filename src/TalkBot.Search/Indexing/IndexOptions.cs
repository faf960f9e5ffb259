using System.ComponentModel.DataAnnotations;

namespace TalkBot.Search.Indexing;

/// <summary>Where the index is kept.</summary>
public sealed class IndexOptions
{
    public const string Section = "Index";

    /// <summary>The folder of the index; empty means <c>index</c> under <c>Data:Path</c>. A relative path starts at the working directory.</summary>
    public string Path { get; set; } = "";

    /// <summary>How many generations stay on disk, the serving one among them.</summary>
    [Range(1, 100)]
    public int KeepGenerations { get; set; } = 3;
}
