namespace TalkBot.Core.Answering;

/// <summary>Counts what was left of a draft, and what was not.</summary>
internal static class AnswerMetrics
{
    public static void Count(Verification verification)
    {
        Telemetry.StatementsShown.Add(verification.Statements.Count);
        foreach (var dropped in verification.Dropped)
            Telemetry.StatementsDropped.Add(1, Telemetry.Tag("reason", dropped.Reason));
        foreach (var rejected in verification.Rejected)
            Telemetry.QuotationsRejected.Add(1, Telemetry.Tag("reason", rejected.Reason));
    }
}
