namespace TalkBot.EndToEndTests.Parity;

/// <summary>The buttons, by their names on Slack's wire.</summary>
internal static class Buttons
{
    public const string Helpful = "helpful";
    public const string NotHelpful = "not-helpful";
    public const string ShowPassages = "show-passages";
    public const string FollowUp = "follow-up";
    public const string Share = "share";
    public const string Confirm = "confirm";
    public const string Cancel = "cancel";
}
