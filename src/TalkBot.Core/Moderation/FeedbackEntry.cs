namespace TalkBot.Core.Moderation;

/// <summary>What somebody said of an answer. Who it was is not told.</summary>
/// <param name="IsHelpful">Whether it helped.</param>
/// <param name="Reason">In their own words; null where they gave none.</param>
/// <param name="Question">What had been asked; null where that is no longer kept.</param>
/// <param name="GivenAt">When.</param>
public sealed record FeedbackEntry(bool IsHelpful, string? Reason, string? Question, DateTimeOffset GivenAt);
