namespace TalkBot.Storage;

/// <summary>What goes: all that is older than its time. What is exactly as old stays.</summary>
internal sealed record RetentionPlan(DateTimeOffset ConversationsBefore, DateTimeOffset MessagesBefore, DateTimeOffset AnswersBefore, DateTimeOffset AuditBefore)
{
    public static RetentionPlan Of(RetentionOptions options, DateTimeOffset now) =>
        new(now - options.Conversations, now - options.Messages, now - options.Answers, now - options.Audit);
}
