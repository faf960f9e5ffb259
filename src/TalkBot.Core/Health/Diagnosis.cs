namespace TalkBot.Core.Health;

/// <summary>What came of looking at one thing.</summary>
/// <param name="Name">What was looked at, in a word or two that stay the same.</param>
/// <param name="Outcome">How it is.</param>
/// <param name="Found">What was found, in one sentence; never a secret.</param>
/// <param name="Remedy">How to mend it; null where nothing is to be mended, or where what was found already says it.</param>
public sealed record Diagnosis(string Name, DiagnosisOutcome Outcome, string Found, string? Remedy = null)
{
    public static Diagnosis Well(string name, string found, string? hint = null) => new(name, DiagnosisOutcome.Ok, found, hint);

    public static Diagnosis Doubtful(string name, string found, string? remedy = null) => new(name, DiagnosisOutcome.Warning, found, remedy);

    public static Diagnosis Ill(string name, string found, string? remedy = null) => new(name, DiagnosisOutcome.Failed, found, remedy);

    /// <summary>A fault's own sentence says what is wrong and how to mend it.</summary>
    public static Diagnosis Of(string name, TalkBotException fault) => Ill(name, fault.Message);
}
