using System.ComponentModel.DataAnnotations;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>What moderators may add from chat.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>The largest file that is taken, in bytes.</summary>
    [Range(1, 100_000_000)]
    public long MaxBytes { get; set; } = 20_000_000;
}
