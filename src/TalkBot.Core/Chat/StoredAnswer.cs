using System.Security.Cryptography;
using System.Text;
using TalkBot.Core.Answering;

namespace TalkBot.Core.Chat;

/// <summary>An answer as it was given, with what is needed to look back at it.</summary>
/// <param name="Id">Under which its buttons name it.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered, with its provenance.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record StoredAnswer(
    string Id, string Question, Answer Answer, DateTimeOffset AnsweredAt)
{
    private const int IdBytes = 12;

    /// <summary>Whether the documents were asked something and did not answer it.</summary>
    public bool IsUnanswered => Answer is Answer.NotFound { Reason: not (ReasonCode.SmallTalk or ReasonCode.ModelUnavailable) };

    /// <summary>An answer to a message. Its id is the same for the same message, so that work done twice is one answer.</summary>
    public static StoredAnswer Of(MessageKey message, string question, Answer answer, DateTimeOffset answeredAt) => new(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.ToString())).AsSpan(0, IdBytes)),
        question,
        answer,
        answeredAt);
}
