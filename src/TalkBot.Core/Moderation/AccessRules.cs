namespace TalkBot.Core.Moderation;

/// <summary>Who may do what on one platform, as the operator set it. Ids only: names can be taken by anybody.</summary>
public sealed record AccessRules
{
    /// <summary>The servers or workspaces the bot serves; empty means every one it was added to, where nobody moderates by the platform's rights alone.</summary>
    public IReadOnlySet<string> Spaces { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> DeniedChannels { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> ModeratorRoles { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> ModeratorUsers { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> AdminRoles { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> AdminUsers { get; init; } = new HashSet<string>();

    /// <summary>Whether who may manage the server or workspace is a moderator of it.</summary>
    public bool ManagersModerate { get; init; }

    public bool AnswerDirectMessages { get; init; }

    public bool AnswerGuests { get; init; }

    public bool AnswerExternals { get; init; }
}
