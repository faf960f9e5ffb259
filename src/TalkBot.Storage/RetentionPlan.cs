using TalkBot.Core.Moderation;

namespace TalkBot.Storage;

/// <summary>What goes: all that is older than its time. What is exactly as old stays.</summary>
internal sealed record RetentionPlan(
    DateTimeOffset ConversationsBefore,
    DateTimeOffset MessagesBefore,
    DateTimeOffset AnswersBefore,
    DateTimeOffset QuestionsBefore,
    DateTimeOffset AuditBefore,
    DateTimeOffset ConfirmationsBefore)
{
    public static RetentionPlan Of(RetentionOptions options, DateTimeOffset now) => new(
        now - options.Conversations,
        now - options.Messages,
        now - options.Answers,
        now - options.Questions,
        now - options.Audit,
        now - ModeratorPolicy.ConfirmWithin);
}
