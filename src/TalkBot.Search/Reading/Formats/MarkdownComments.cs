using System.Text;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Comments in Markdown, as in HTML between <c>&lt;!--</c> and <c>--&gt;</c>: whoever reads the page does not see them.</summary>
internal static class MarkdownComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>The text without them, and what they hold. In blocks of code they are text; one that is not closed goes to the end.</summary>
    public static (string Text, string Comments) Split(string text)
    {
        if (!text.Contains(Opening, StringComparison.Ordinal))
            return (text, "");
        var (kept, comments) = (new StringBuilder(text.Length), new StringBuilder());
        var isOpen = false;
        string? fence = null;
        foreach (var line in TextLines.From(text, 0))
        {
            var words = text.AsSpan(line.Start, line.Length);
            if (!isOpen && fence is null)
                fence = MarkdownLine.FenceOf(words.TrimEnd());
            else if (!isOpen && words.Trim().StartsWith(fence, StringComparison.Ordinal) && words.Trim().TrimStart(fence![0]).IsEmpty)
                fence = null;
            if (fence is not null && !isOpen)
                kept.Append(words);
            else
                isOpen = Divide(words, isOpen, kept, comments);
            (isOpen ? comments : kept).Append(line.End < text.Length ? "\n" : "");
        }

        return (kept.ToString(), comments.ToString());
    }

    /// <summary>Puts each part of a line where it belongs; whether a comment goes on after it.</summary>
    private static bool Divide(ReadOnlySpan<char> line, bool isOpen, StringBuilder kept, StringBuilder comments)
    {
        while (!line.IsEmpty)
        {
            var mark = isOpen ? Closing : Opening;
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            (isOpen ? comments : kept).Append(at < 0 ? line : line[..at]);
            if (at < 0)
                return isOpen;
            line = line[(at + mark.Length)..];
            isOpen = !isOpen;
        }

        return isOpen;
    }
}
