using TalkBot.Core.Library;

namespace TalkBot.Host.Moderating;

/// <summary>A change that somebody at the terminal wants.</summary>
/// <param name="Change">What to do; null where it cannot be done.</param>
/// <param name="Lines">What is said before the preview, or why it cannot be done.</param>
internal sealed record PlannedChange(LibraryChange? Change, IReadOnlyList<string> Lines);
