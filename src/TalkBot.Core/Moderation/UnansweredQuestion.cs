namespace TalkBot.Core.Moderation;

/// <summary>A question that the documents did not answer. Who asked it is not told.</summary>
public sealed record UnansweredQuestion(string Text, DateTimeOffset AskedAt);
