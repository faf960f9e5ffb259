using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Host.Chat;

/// <summary>Who may do what on one of the platforms that are there.</summary>
internal sealed record PlatformAccess(Platform Platform, AccessRules Rules);
