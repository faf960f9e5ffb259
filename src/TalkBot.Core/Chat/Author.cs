using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>Who wrote a message. There is no name: nothing the bot does depends on one.</summary>
/// <param name="Id">The platform's id of the person.</param>
/// <param name="Facts">What the platform said of their rights with this very message.</param>
public sealed record Author(string Id, AuthorityFacts Facts);
