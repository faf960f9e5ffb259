namespace TalkBot.Core.Moderation;

/// <summary>The first press of an action that takes two: who pressed, and how long ago.</summary>
public sealed record Confirmation(string RequestedBy, TimeSpan Age);
