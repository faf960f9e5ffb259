using TalkBot.Core;

namespace TalkBot.Search.Indexing;

/// <summary>What an exception that ended an update means to the person who has to mend it.</summary>
internal static class IndexFaults
{
    // Unix error numbers stand in HResult as they are; Windows codes below 0x8007. The second of a pair is macOS's.
    private static readonly int[] SharingViolations = [11, 35, unchecked((int)0x80070020)];
    private static readonly int[] FullDisks = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool IsSharingViolation(IOException exception) => SharingViolations.Contains(exception.HResult);

    /// <summary>The fault for an exception of the disk, or of what was read back from it.</summary>
    public static TalkBotException From(Exception exception, string location) => exception switch
    {
        InvalidDataException => new TalkBotException(
            Fault.IndexDamaged, $"The index built in '{location}' does not read back as it was written ({exception.Message}); check the disk and build it again.", exception),
        IOException when FullDisks.Contains(exception.HResult) => new TalkBotException(
            Fault.DiskFull, $"The disk of the index folder '{location}' is full; free some space or set Index:Path to another disk.", exception),
        _ => new TalkBotException(
            Fault.IndexNotWritable, $"The index folder '{location}' cannot be written ({Reason(exception)}); make it writable or set Index:Path to another folder.", exception),
    };

    private static string Reason(Exception exception) => exception.Message.TrimEnd('.');
}
