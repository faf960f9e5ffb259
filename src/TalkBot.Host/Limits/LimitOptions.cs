using System.ComponentModel.DataAnnotations;

namespace TalkBot.Host.Limits;

/// <summary>How much the service does for whom. A limit of 0 is none.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>How many messages of one person are worked on in a minute; as many may come at once.</summary>
    [Range(0, 100_000)]
    public int PersonPerMinute { get; set; }

    /// <summary>How many messages of one channel or thread are worked on in a minute.</summary>
    [Range(0, 100_000)]
    public int ChannelPerMinute { get; set; }

    /// <summary>How many messages are worked on in a minute, all together.</summary>
    [Range(0, 1_000_000)]
    public int TotalPerMinute { get; set; }

    /// <summary>How many messages of one conversation are worked on in an hour: what a person never reaches, and two programs that answer each other do.</summary>
    [Range(0, 1_000_000)]
    public int ConversationPerHour { get; set; } = 3000;

    /// <summary>How many messages of one person are worked on at a time; others wait their turn.</summary>
    [Range(0, 1_000)]
    public int PersonAtOnce { get; set; }
}
