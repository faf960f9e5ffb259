using System.ComponentModel.DataAnnotations;

namespace TalkBot.Search.Reading;

/// <summary>Where the documents are.</summary>
public sealed class DocumentsOptions
{
    public const string Section = "Documents";

    /// <summary>A folder, read with its subfolders, or one file. A relative path starts at the working directory.</summary>
    [Required]
    public string Path { get; set; } = "seeds";

    /// <summary>The largest file that is read, in bytes.</summary>
    [Range(1, 2_000_000_000)]
    public long MaxFileBytes { get; set; } = 64 * 1024 * 1024;
}
