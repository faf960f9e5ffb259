using System.ComponentModel.DataAnnotations;

namespace TalkBot.Host.Configuration;

/// <summary>Where this program keeps what it makes.</summary>
internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>A folder, made when it is missing. A relative path starts at the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data";
}
