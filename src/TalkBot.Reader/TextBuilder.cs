using System.Text;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader;

/// <summary>Collects the paragraphs of a file, and where its headings are.</summary>
internal sealed class TextBuilder
{
    /// <summary>In characters.</summary>
    public const int LongestText = 5 * 1024 * 1024;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _headings = [];
    private readonly List<int> _pages = [];
    private bool _afterRow;

    /// <summary>What is odd about the file.</summary>
    public FlagCollector Flags { get; } = new();

    /// <summary>What follows stands on the next page.</summary>
    public void Page() => _pages.Add(_text.Length);

    public void Paragraph(string text) => Add(text, isHeading: false, isRow: false);

    public void Heading(string text) => Add(text, isHeading: true, isRow: false);

    /// <summary>A row of a table, its cells already set apart.</summary>
    public void Row(string text) => Add(text, isHeading: false, isRow: true);

    /// <summary>A text with headings of its own, as it is.</summary>
    public void Text(string text, IEnumerable<TextSpan> headings)
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        _headings.AddRange(headings.Select(span => span with { Start = _text.Length + span.Start }));
        _text.Append(text);
        _afterRow = false;
        Limit(_text.Length);
    }

    /// <summary>All of it; refused where nobody could read a word.</summary>
    public ReaderVerdict Build()
    {
        var text = _text.ToString();
        if (text.Any(char.IsLetterOrDigit))
            return new ReaderVerdict.Extracted(text, _headings) { Pages = _pages, Flags = Flags.Found };
        return new ReaderVerdict.Refused(Flags.HaveHiddenText
            ? "holds only text that a reader of its pages does not see"
            : "has no text; where it is a scan, have its text recognised and saved as a text file");
    }

    /// <summary>Refuses a text that is longer than any to be answered from.</summary>
    public static void Limit(int length)
    {
        if (length > LongestText)
            throw new UnreadableFileException("holds more than 5 million characters of text; split it");
    }

    private void Add(string text, bool isHeading, bool isRow)
    {
        var clean = Clean(Flags.WithoutInvisible(text));
        if (clean.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(isRow && _afterRow ? "\n" : "\n\n");
        if (isHeading)
            _headings.Add(new TextSpan(_text.Length, clean.Length));
        _text.Append(clean);
        _afterRow = isRow;
        Limit(_text.Length);
    }

    /// <summary>Without control characters and halves of characters, and with single blanks.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length == 0 || clean[^1] is ' ' or '\n' ? "" : " ");
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
