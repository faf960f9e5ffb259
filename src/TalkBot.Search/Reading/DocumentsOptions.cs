using System.ComponentModel.DataAnnotations;

namespace TalkBot.Search.Reading;

/// <summary>Where the documents are.</summary>
public sealed class DocumentsOptions
{
    public const string Section = "Documents";

    /// <summary>
    /// A folder, read with its subfolders, or one file. A relative path starts at the working directory and, where
    /// nothing is there, at the program's own folder. Hidden files and folders are left out, and so are the program's own data.
    /// </summary>
    [Required]
    public string Path { get; set; } = "seeds";

    /// <summary>The largest file that is read, in bytes.</summary>
    [Range(1, 1_000_000_000)] // A string holds a little over a thousand million characters.
    public long MaxFileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether the service reads the documents again when their files change.</summary>
    public bool Watch { get; set; }

    /// <summary>How often it looks; what changed is read once two looks in a row see the same.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The folders that the program writes in, as full paths: where they lie among the documents, they are none.</summary>
    internal IReadOnlyList<string> OwnFolders { get; set; } = [];
}
