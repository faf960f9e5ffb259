namespace TalkBot.Core.Moderation;

/// <summary>Some items of a list.</summary>
/// <param name="Items">Those asked for.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ReportPage<T>(IReadOnlyList<T> Items, int Total);
