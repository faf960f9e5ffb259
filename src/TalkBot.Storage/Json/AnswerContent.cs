using System.Text.Json.Serialization;
using TalkBot.Core.Answering;

namespace TalkBot.Storage.Json;

/// <summary>An answer as it is stored: of the three kinds, one is there.</summary>
internal sealed record AnswerContent(
    string Question,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.Grounded? Grounded = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.NotFound? NotFound = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Answer.Unavailable? Unavailable = null)
{
    public static AnswerContent Of(string question, Answer answer) => new(
        question, answer as Answer.Grounded, answer as Answer.NotFound, answer as Answer.Unavailable);

    /// <summary>The answer; null when it is of a kind that this version does not know.</summary>
    public Answer? Answer => (Answer?)Grounded ?? (Answer?)NotFound ?? Unavailable;
}
