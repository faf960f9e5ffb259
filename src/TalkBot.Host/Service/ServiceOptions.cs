using System.ComponentModel.DataAnnotations;

namespace TalkBot.Host.Service;

/// <summary>How much the service takes on at a time.</summary>
internal sealed class ServiceOptions
{
    public const string Section = "Service";

    /// <summary>How many messages may wait or be in work; whoever comes then is told that the bot is busy.</summary>
    [Range(1, 1_000_000)]
    public int InboxCapacity { get; set; } = 1000;

    /// <summary>How many conversations are answered at a time.</summary>
    [Range(1, 1000)]
    public int Workers { get; set; } = 16;

    /// <summary>To how many conversations of a platform something is sent at a time.</summary>
    [Range(1, 1000)]
    public int Senders { get; set; } = 32;

    /// <summary>How long an answer that cannot be sent is tried again; after that nobody waits for it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan SendWithin { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long, when the service is told to end, it goes on with what it has begun. The rest is done at the next start.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often what is too old is deleted.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan DeletionInterval { get; set; } = TimeSpan.FromHours(1);
}
