namespace TalkBot.Core.Moderation;

/// <summary>Whether a person may do what they asked for.</summary>
/// <param name="Denied">Why not, for the audit log; null where they may. People are told only that they may not.</param>
public sealed record AccessDecision(DenialReason? Denied)
{
    public static AccessDecision Allowed { get; } = new((DenialReason?)null);

    public bool IsAllowed => Denied is null;
}

public enum DenialReason
{
    UnknownAction,
    UnknownPerson,
    NotAMember,
    WrongSpace,
    DirectMessage,
    DeniedChannel,
    Guest,
    External,
    NotAModerator,
    NotAnAdmin,
    NotConfirmed,
    ConfirmedByAnother,
    ConfirmedTooLate,
}
