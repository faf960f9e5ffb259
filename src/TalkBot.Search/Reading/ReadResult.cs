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
    }

    public sealed record Failed(DocumentFailure Failure) : ReadResult;
}
