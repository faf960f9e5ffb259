using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>The access rules of each platform; a platform without any lets nobody do anything.</summary>
public sealed class AccessBook(IReadOnlyDictionary<Platform, AccessRules> rules)
{
    private static readonly AccessRules Nobody = new() { Spaces = new HashSet<string> { "" } };

    public AccessRules RulesOf(Platform platform) => rules.GetValueOrDefault(platform, Nobody);
}
