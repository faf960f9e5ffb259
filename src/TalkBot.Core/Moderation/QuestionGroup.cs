namespace TalkBot.Core.Moderation;

/// <summary>Questions that are alike.</summary>
/// <param name="Text">The newest of them, on one line, with nobody's name called in it.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="FirstAskedAt">When first.</param>
/// <param name="LastAskedAt">When last.</param>
public sealed record QuestionGroup(string Text, int Count, DateTimeOffset FirstAskedAt, DateTimeOffset LastAskedAt);
