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

    /// <summary>The text that a reader of the page would see.</summary>
    /// <param name="Title">The title, where the file has one.</param>
    /// <param name="Text">Well-formed UTF-16 with <c>\n</c> for line endings.</param>
    /// <param name="Headings">The lines of the text that head a section or a page, in order.</param>
    public sealed record Extracted(string? Title, string Text, IReadOnlyList<TextSpan> Headings) : ReaderVerdict;

    /// <summary>Why there is no text, and how to mend it, in one sentence without a final stop.</summary>
    public sealed record Refused(string Reason) : ReaderVerdict;
}
