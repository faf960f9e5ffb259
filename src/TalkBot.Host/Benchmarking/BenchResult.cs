namespace TalkBot.Host.Benchmarking;

/// <summary>How fast this machine answers, and what it takes.</summary>
/// <param name="Documents">Documents in the index.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Start">From the start of the process until the index could be asked.</param>
/// <param name="FirstAnswer">The first answer, which pays for loading code and files.</param>
/// <param name="Milliseconds">Each warm answer of those asked one after the other, in any order.</param>
/// <param name="Answered">The share of different questions that were answered.</param>
/// <param name="PerSecond">Questions a second with all processors at work.</param>
/// <param name="AllocatedBytes">What one answer allocates, on average.</param>
/// <param name="MemoryBytes">What the process holds in the end.</param>
internal sealed record BenchResult(
    int Documents,
    int Passages,
    TimeSpan Start,
    TimeSpan FirstAnswer,
    IReadOnlyList<double> Milliseconds,
    double Answered,
    double PerSecond,
    long AllocatedBytes,
    long MemoryBytes);
