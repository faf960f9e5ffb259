namespace TalkBot.Core.Chat.Keeping;

/// <summary>How somebody is asked whether they mean it: what is said before the preview, and what the button says that does it.</summary>
internal sealed record LibraryAsk(IReadOnlyList<string> Lines, string Label);
