using System.Text.Json.Serialization;

namespace TalkBot.Core.Knowledge;

/// <summary>What the reader, a process of its own, says of one file.</summary>
[JsonDerivedType(typeof(Extracted), "extracted")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record ReaderVerdict
{
    private ReaderVerdict()
    {
    }

    /// <summary>The text that a reader of the page would see. What else the file says of itself is as it stands there, neither cleaned nor parsed.</summary>
    /// <param name="Text">Well-formed UTF-16 with <c>\n</c> for line endings.</param>
    /// <param name="Headings">The lines of the text that head a section, in order.</param>
    public sealed record Extracted(string Text, IReadOnlyList<TextSpan> Headings) : ReaderVerdict
    {
        /// <summary>Where each page begins in the text, the first one first; none where the file has no pages.</summary>
        public IReadOnlyList<int> Pages { get; init; } = [];

        /// <summary>What may be its title, the best first.</summary>
        public IReadOnlyList<string> Titles { get; init; } = [];

        /// <summary>Where it may come from, the best first.</summary>
        public IReadOnlyList<string> Sources { get; init; } = [];

        /// <summary>What may be the day of its publication, the best first.</summary>
        public IReadOnlyList<string> Dates { get; init; } = [];

        /// <summary>What is odd about the file, each kind once.</summary>
        public IReadOnlyList<ReadingFlag> Flags { get; init; } = [];
    }

    /// <summary>Why there is no text, and how to mend it, in one sentence without a final stop.</summary>
    public sealed record Refused(string Reason) : ReaderVerdict;
}
