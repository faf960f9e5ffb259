namespace TalkBot.Search.Reading.Child;

/// <summary>How much the reading of one file may take.</summary>
/// <param name="Time">From the file, or the start of the process where it needs one, to the verdict.</param>
/// <param name="MemoryBytes">Of the whole process.</param>
/// <param name="VerdictBytes">The longest verdict.</param>
internal sealed record ReaderLimits(TimeSpan Time, long MemoryBytes, int VerdictBytes)
{
    public static ReaderLimits Default { get; } = new(TimeSpan.FromSeconds(20), 512L * 1024 * 1024, 64 * 1024 * 1024);
}
