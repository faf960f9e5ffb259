using System.Text.Json.Serialization;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Storage.Json;

/// <summary>An answer as it is stored: of the three kinds, one is there.</summary>
internal sealed record AnswerContent(
    string Question,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.Grounded? Grounded = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.NotFound? NotFound = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.Unavailable? Unavailable = null)
{
    public static AnswerContent Of(StoredAnswer stored) => new(
        stored.Question, stored.Answer as Answer.Grounded, stored.Answer as Answer.NotFound, stored.Answer as Answer.Unavailable);

    /// <summary>The answer; null when it is of a kind that this version does not know.</summary>
    public Answer? Answer => (Answer?)Grounded ?? (Answer?)NotFound ?? Unavailable;
}
