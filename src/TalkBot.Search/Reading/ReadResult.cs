using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading;

/// <summary>What became of one file, or of one line of a corpus file.</summary>
internal abstract record ReadResult
{
    private ReadResult()
    {
    }

    public sealed record Read(Document Document) : ReadResult
    {
        /// <summary>What is odd about the file.</summary>
        public IReadOnlyList<ReadingFlag> Flags { get; init; } = [];

        /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal; null where it is not the file's only document.</summary>
        public string? FileHash { get; init; }
    }

    public sealed record Same(DocumentCopy Copy) : ReadResult;

    public sealed record Failed(DocumentFailure Failure) : ReadResult;
}
