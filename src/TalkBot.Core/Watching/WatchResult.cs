using TalkBot.Core.Chat;

namespace TalkBot.Core.Watching;

/// <summary>What came of asking a watched question again.</summary>
/// <param name="Watch">It as it is now.</param>
/// <param name="News">What its channel is told; null where nothing of weight has changed.</param>
/// <param name="Answer">The answer that is told, to be kept; null likewise.</param>
public sealed record WatchResult(Watch Watch, Reply? News, StoredAnswer? Answer);
