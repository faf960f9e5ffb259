using System.Text;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Titles and origins: short, on one line.</summary>
internal static class Labels
{
    public const int MaxLength = 200;

    /// <summary>
    /// The text on one line, cut at a word where it is longer than <see cref="MaxLength"/>; null when nothing is left.
    /// </summary>
    public static string? Clean(ReadOnlySpan<char> text)
    {
        var label = new StringBuilder();
        foreach (var c in text)
        {
            if (label.Length > MaxLength)
                return Cut(label);
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                label.Append(c);
            else if (label.Length > 0 && label[^1] != ' ')
                label.Append(' ');
        }

        return label.Length > MaxLength ? Cut(label) : label.ToString().TrimEnd() is { Length: > 0 } kept ? kept : null;
    }

    private static string Cut(StringBuilder label)
    {
        var text = label.ToString(0, MaxLength);
        var space = text.LastIndexOf(' ');
        if (space > 0)
            text = text[..space];
        else if (char.IsHighSurrogate(text[^1]))
            text = text[..^1];
        return text + "…";
    }
}
