namespace TalkBot.Core.Moderation;

/// <summary>Decides who may do what. Pure; asked again on every use, since what a platform hides it does not protect.</summary>
public static class ModeratorPolicy
{
    /// <summary>How long the first press of an action that takes two is good for.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromMinutes(10);

    /// <summary>Denies unless every fact that is needed came, made sense and says yes.</summary>
    public static AccessDecision Decide(BotAction action, AuthorityFacts facts, AccessRules rules, Confirmation? confirmation = null) =>
        new(Standing(facts, rules) ?? RightTo(action, facts, rules, confirmation));

    /// <summary>Whether the second press of an action that takes two counts: by the person of the first, and in time.</summary>
    public static AccessDecision DecideConfirmation(AuthorityFacts facts, Confirmation? confirmation) => new(Confirmed(facts, confirmation));

    private static DenialReason? Standing(AuthorityFacts facts, AccessRules rules) =>
        string.IsNullOrEmpty(facts.UserId) ? DenialReason.UnknownPerson
        : facts.IsMember != true ? DenialReason.NotAMember
        : facts.SpaceId is { } space && rules.Spaces.Count > 0 && !rules.Spaces.Contains(space) ? DenialReason.WrongSpace
        : facts.ChannelId is { } channel && rules.DeniedChannels.Contains(channel) ? DenialReason.DeniedChannel
        : null;

    private static DenialReason? RightTo(BotAction action, AuthorityFacts facts, AccessRules rules, Confirmation? confirmation) => action switch
    {
        BotAction.Ask or BotAction.Sources or BotAction.Feedback => Visitor(facts, rules),
        BotAction.ForgetMe => null,
        BotAction.ListDocuments or BotAction.Status or BotAction.Upload or BotAction.Reindex or BotAction.Undo
            or BotAction.ViewAudit or BotAction.ViewUnanswered or BotAction.ViewFeedback or BotAction.ConfigureChannel or BotAction.Watch => Moderator(facts, rules),
        BotAction.DeleteDocument => Moderator(facts, rules) ?? Confirmed(facts, confirmation),
        BotAction.ExportAudit or BotAction.PurgeUser or BotAction.ReloadConfig => InSpace(facts) ?? (IsAdmin(facts, rules) ? null : DenialReason.NotAnAdmin),
        _ => DenialReason.UnknownAction,
    };

    private static DenialReason? Visitor(AuthorityFacts facts, AccessRules rules) =>
        facts.SpaceId is null && !rules.AnswerDirectMessages ? DenialReason.DirectMessage
        : facts.IsGuest == true && !rules.AnswerGuests ? DenialReason.Guest
        : facts.IsExternal == true && !rules.AnswerExternals ? DenialReason.External
        : null;

    private static DenialReason? Moderator(AuthorityFacts facts, AccessRules rules) =>
        InSpace(facts) ?? (IsAdmin(facts, rules) || IsModerator(facts, rules) ? null : DenialReason.NotAModerator);

    private static DenialReason? InSpace(AuthorityFacts facts) =>
        facts.SpaceId is null ? DenialReason.DirectMessage
        : facts.IsGuest == true ? DenialReason.Guest
        : facts.IsExternal == true ? DenialReason.External
        : null;

    private static bool IsModerator(AuthorityFacts facts, AccessRules rules) =>
        rules.ModeratorUsers.Contains(facts.UserId!)
        || HasRole(facts, rules.ModeratorRoles)
        || (rules.ManagersModerate && facts.ManagesSpace == true && rules.Spaces.Contains(facts.SpaceId!));

    private static bool IsAdmin(AuthorityFacts facts, AccessRules rules) =>
        rules.AdminUsers.Contains(facts.UserId!) || HasRole(facts, rules.AdminRoles);

    private static bool HasRole(AuthorityFacts facts, IReadOnlySet<string> roles) => facts.RoleIds?.Any(roles.Contains) == true;

    private static DenialReason? Confirmed(AuthorityFacts facts, Confirmation? confirmation) =>
        confirmation is null ? DenialReason.NotConfirmed
        : confirmation.RequestedBy != facts.UserId ? DenialReason.ConfirmedByAnother
        : confirmation.Age > ConfirmWithin || confirmation.Age < TimeSpan.Zero ? DenialReason.ConfirmedTooLate
        : null;
}
