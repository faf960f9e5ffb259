namespace TalkBot.Search.Reading.Child;

/// <summary>How much the reading of one file may take.</summary>
/// <param name="Work">
/// Of the processor, from the file, or the start of the process where it needs one, to the verdict: what becomes of a file must not
/// hang on how busy the machine is, and a reader goes behind whatever else that has to do.
/// </param>
/// <param name="Patience">The same by the clock, for a reader that hangs and does nothing.</param>
/// <param name="MemoryBytes">Of the whole process.</param>
/// <param name="VerdictBytes">The longest verdict.</param>
internal sealed record ReaderLimits(TimeSpan Work, TimeSpan Patience, long MemoryBytes, int VerdictBytes)
{
    public static ReaderLimits Default { get; } = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), 512L * 1024 * 1024, 64 * 1024 * 1024);
}
