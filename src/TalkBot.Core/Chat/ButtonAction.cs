namespace TalkBot.Core.Chat;

/// <summary>What a button does.</summary>
/// <param name="Kind">Which button.</param>
/// <param name="AnswerId">The answer it stands under; of a question to confirm something, the key of that (<see cref="Reply.Confirmation"/>).</param>
/// <param name="Words">What was typed into the button's form: a reason, or a follow-up question; null without a form.</param>
public sealed record ButtonAction(ButtonKind Kind, string AnswerId, string? Words = null);

public enum ButtonKind
{
    Helpful,
    NotHelpful,
    ShowPassages,
    FollowUp,
    Share,

    /// <summary>Do it.</summary>
    Confirm,

    /// <summary>Leave it.</summary>
    Cancel,
}
