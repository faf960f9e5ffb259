namespace TalkBot.Core.Moderation;

/// <summary>What people can have the bot do. A name that is not here is nobody's right.</summary>
public enum BotAction
{
    Ask,
    Sources,
    Feedback,
    ForgetMe,
    ListDocuments,
    Status,
    Upload,
    Reindex,
    DeleteDocument,
    Undo,
    ViewAudit,
    ViewUnanswered,
    ViewFeedback,
    ConfigureChannel,
    Watch,
    ExportAudit,
    PurgeUser,
    ReloadConfig,
}
