using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Word;

/// <summary>The visible text of a Word file, its footnotes last. Comments, deletions, headers and footers are left out.</summary>
/// <remarks>
/// DocumentFormat.OpenXml is not used: it builds a tree, whose depth a file of 3 kB can make larger than a stack, and reads
/// parts without counting what they unpack to.
/// </remarks>
internal static class WordText
{
    private static readonly string[] Notes = ["word/footnotes.xml", "word/endnotes.xml"];

    public static ReaderVerdict Read(MemoryStream content)
    {
        using var package = new Package(content);
        if (package.Find("[Content_Types].xml") is null || package.Find("word/document.xml") is not { } body)
            return new ReaderVerdict.Refused("is no Word document, whatever its name says");
        var text = new TextBuilder();
        var walker = new BodyWalker(Styles.Read(package.Find("word/styles.xml")), text);
        walker.Walk(body);
        foreach (var notes in Notes.Select(package.Find).OfType<byte[]>())
            walker.Walk(notes);
        var verdict = text.Build();
        return verdict is ReaderVerdict.Extracted extracted && walker.Title is { } title ? extracted with { Titles = [title] } : verdict;
    }
}
