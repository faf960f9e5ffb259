namespace TalkBot.Host.Evaluation;

/// <summary>One measured number.</summary>
/// <param name="Name">Its name for programs, in snake_case.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Value">A share from 0 to 1, or milliseconds; null when there was nothing to measure.</param>
/// <param name="Count">Over how many questions, or citations, it was taken.</param>
internal sealed record Figure(string Name, string Label, double? Value, int Count)
{
    public bool IsMilliseconds => Name.StartsWith("elapsed_ms", StringComparison.Ordinal);
}
