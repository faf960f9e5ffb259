namespace TalkBot.Core.Moderation;

/// <summary>The lists that moderators can read.</summary>
public enum ReportKind
{
    /// <summary>Questions that the documents did not answer.</summary>
    Unanswered,

    /// <summary>What people said of answers.</summary>
    Feedback,

    /// <summary>The audit log.</summary>
    Audit,
}
