using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Finds the headings of a Markdown text: lines that begin with <c>#</c>, and lines underlined with <c>===</c> or <c>---</c>.</summary>
internal static partial class MarkdownHeadings
{
    /// <summary>The headings after <paramref name="start"/>, in order, each without its marks; none in code blocks.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, int start)
    {
        var headings = new List<TextSpan>();
        string? fence = null;
        TextSpan? paragraph = null; // A paragraph of one line so far, which an underline would make a heading.
        var inParagraph = false;
        foreach (var line in TextLines.From(text, start))
        {
            var words = text.AsSpan(line.Start, line.Length).TrimEnd();
            if (fence is not null)
            {
                if (words.TrimStart().StartsWith(fence, StringComparison.Ordinal) && words.TrimStart().TrimStart(fence[0]).IsEmpty)
                    fence = null;
                continue;
            }

            if (paragraph is { } heading && MarkdownLine.IsUnderline(words))
                headings.Add(heading);
            else if (MarkdownLine.HeadingIn(text, line) is { } marked)
                headings.Add(marked);
            else if (MarkdownLine.FenceOf(words) is { } opened)
                fence = opened;
            else if (!words.IsEmpty)
            {
                paragraph = !inParagraph && MarkdownLine.IsParagraph(words) ? TextLines.Trim(text, line) : null;
                inParagraph = true;
                continue;
            }

            (paragraph, inParagraph) = (null, false);
        }

        return headings;
    }

    /// <summary>The words of a heading without the marks for links, emphasis and code.</summary>
    public static string? Plain(string heading) => Labels.Clean(Links().Replace(heading, "${words}")
        .Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal));

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]*)\]\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
