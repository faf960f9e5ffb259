using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>Whose rows a report is made of: moderators see their own server or workspace, and no direct messages.</summary>
public sealed record ReportScope(Platform Platform, string SpaceId);
