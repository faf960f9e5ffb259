using System.ComponentModel.DataAnnotations;

namespace TalkBot.Storage;

/// <summary>How long things are kept.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const string Shortest = "00:01:00";
    private const string Longest = "3650.00:00:00";

    /// <summary>How long a conversation is remembered after its last message.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Conversations { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long messages that came and went are known by their ids, so that a late delivery is not answered again.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Messages { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long answers, and what people thought of them, are kept.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Answers { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long questions that the documents did not answer are kept for moderators to read; 0 means not at all.</summary>
    [Range(typeof(TimeSpan), "00:00:00", Longest)]
    public TimeSpan Questions { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the audit log goes back.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Audit { get; set; } = TimeSpan.FromDays(365);
}
