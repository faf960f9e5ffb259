namespace TalkBot.Search.Understanding;

internal static class AnswerKinds
{
    /// <summary>Whether an answer of this kind can be told by its look: it holds a number or a time, or it is none.</summary>
    public static bool IsMeasurable(this AnswerKind kind) => kind is AnswerKind.Number or AnswerKind.Sum or AnswerKind.Count or AnswerKind.Age or AnswerKind.Amount or AnswerKind.Length or AnswerKind.Distance or AnswerKind.Weight or AnswerKind.Temperature or AnswerKind.Duration or AnswerKind.Elapsed or AnswerKind.Speed or AnswerKind.Time or AnswerKind.Soon or AnswerKind.PossibleTime or AnswerKind.PastTime or AnswerKind.FutureTime or AnswerKind.Date or AnswerKind.Year or AnswerKind.Month or AnswerKind.Frequency or AnswerKind.Hour;
}
