using System.ComponentModel.DataAnnotations;

namespace TalkBot.Host.Health;

/// <summary>How the service tells whether it works.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>The address that is taken where nobody has chosen one.</summary>
    public const string UsualUrl = "http://127.0.0.1:8080";

    /// <summary>Where <c>/health/live</c> and <c>/health/ready</c> are; empty means nowhere. The usual address gives way to another program that has it.</summary>
    public string Url { get; set; } = UsualUrl;

    /// <summary>After how long without a word from a platform its connection counts as dead, though it looks alive. Discord answers every 41 seconds at least.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan SilentAfter { get; set; } = TimeSpan.FromSeconds(100);
}
