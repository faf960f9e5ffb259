using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>What became of a file that somebody handed in.</summary>
public abstract record ReceivedFile
{
    private ReceivedFile()
    {
    }

    /// <summary>It is stored, and reads as this document; it is among the documents once it is added.</summary>
    /// <param name="File">The file as it can be added.</param>
    /// <param name="Document">The document in it.</param>
    public sealed record Readable(AddedFile File, Document Document) : ReceivedFile
    {
        /// <summary>What is odd about the file.</summary>
        public IReadOnlyList<ReadingFlag> Flags { get; init; } = [];
    }

    /// <summary>It is no document. <paramref name="Reason"/> goes on from "The file": what is wrong, and how to mend it, without a final stop.</summary>
    public sealed record Unreadable(string Name, string Reason) : ReceivedFile;
}
