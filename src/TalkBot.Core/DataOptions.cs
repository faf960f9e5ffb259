using System.ComponentModel.DataAnnotations;

namespace TalkBot.Core;

/// <summary>Where the program keeps what it writes.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>The folder of the data. A relative path starts at the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data";

    /// <summary>The folder of the documents that were added, as a full path.</summary>
    public string DocumentsPath => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "documents"));
}
