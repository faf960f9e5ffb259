using System.ComponentModel.DataAnnotations;

namespace TalkBot.Core.Watching;

/// <summary>How questions are watched.</summary>
public sealed class WatchOptions
{
    public const string Section = "Watching";

    /// <summary>How many questions one channel can watch.</summary>
    [Range(0, 1000)]
    public int PerChannel { get; set; } = 20;

    /// <summary>How long a channel is left in peace after it was told something of a question; what changes meanwhile is told after it, as one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(10);
}
