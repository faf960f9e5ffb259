using System.Text;
using System.Xml;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Word;

/// <summary>Walks through a part of a Word file once, and writes its paragraphs and rows down as they end.</summary>
internal sealed class BodyWalker(Styles styles, TextBuilder text)
{
    private const string CellBorder = " | ";

    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly Stack<List<string>> _rows = new();
    private readonly Stack<RunFormat> _cells = new();
    private readonly HashSet<string> _seen = [];
    private int _deletions;
    private int _fallbacks;
    private bool _inRun;
    private bool _inParagraphProperties;
    private bool _inMarkProperties;
    private RunFormat _run;

    /// <summary>The first paragraph that is a title, or else a heading.</summary>
    public string? Title { get; private set; }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        /// <summary>What is said of the paragraph itself: the colour behind it.</summary>
        public RunFormat Format { get; set; }
    }

    public void Walk(byte[] part)
    {
        using var xml = WordXml.Open(part);
        while (WordXml.Next(xml))
        {
            var name = WordXml.NameOf(xml);
            if (xml.NodeType == XmlNodeType.Element)
                Begin(xml, name);
            if (xml.NodeType == XmlNodeType.EndElement || (xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement))
                End(name);
        }
    }

    private void Begin(XmlReader xml, string name)
    {
        switch (name)
        {
            case "p":
                _paragraphs.Push(new Paragraph());
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "pStyle" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Style = WordXml.Value(xml);
                break;
            case "r":
                (_inRun, _run) = (true, default);
                break;
            case "rStyle" when _inRun:
                _run = _run.Over(styles.FormatOf(WordXml.Value(xml)));
                break;
            case "tr":
                _rows.Push([]);
                break;
            case "tc" when _rows.TryPeek(out var row):
                row.Add("");
                _cells.Push(default);
                break;
            case "shd" when !_inRun && !_inParagraphProperties && _cells.TryPop(out var cell):
                _cells.Push(cell.With(xml));
                break;
            case "shd" when _inParagraphProperties && !_inMarkProperties && _paragraphs.TryPeek(out var shaded):
                shaded.Format = shaded.Format.With(xml);
                break;
            case "rPr" when _inParagraphProperties:
                _inMarkProperties = true;
                break;
            case "del" or "moveFrom":
                _deletions++;
                break;
            case "Fallback": // What should stand there a second time, for old programs.
                _fallbacks++;
                break;
            case "t" or "delText":
                Write(xml.IsEmptyElement ? "" : TextOf(xml), isDeleted: name == "delText");
                break;
            case "tab" when _inRun:
            case "br" or "cr":
                Write(" ", isDeleted: false);
                break;
            case "noBreakHyphen":
                Write("-", isDeleted: false);
                break;
            default:
                if (_inRun && !_inParagraphProperties)
                    _run = _run.With(xml);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                Finish(paragraph);
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "rPr":
                _inMarkProperties = false;
                break;
            case "tc":
                _cells.TryPop(out _);
                break;
            case "r":
                _inRun = false;
                break;
            case "tr" when _rows.TryPop(out var row):
                Finish(row);
                break;
            case "del" or "moveFrom":
                _deletions--;
                break;
            case "Fallback":
                _fallbacks--;
                break;
        }
    }

    /// <summary>The characters up to the end of the element, at which the reader then stands.</summary>
    private static string TextOf(XmlReader xml)
    {
        var characters = new StringBuilder();
        while (WordXml.Next(xml) && xml.NodeType != XmlNodeType.EndElement)
            characters.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA ? xml.Value : "");
        return characters.ToString();
    }

    private void Write(string characters, bool isDeleted)
    {
        if (!_paragraphs.TryPeek(out var paragraph))
            return;
        if (_fallbacks > 0 && _seen.Contains(characters))
            return;
        if ((isDeleted || _deletions > 0 ? ReadingFlagKind.Deleted : _fallbacks > 0 ? ReadingFlagKind.Unshown : WhyUnseen(paragraph)) is { } kind)
        {
            text.Flags.Hide(kind, characters);
            return;
        }

        _seen.Add(characters);
        paragraph.Text.Append(characters);
    }

    /// <summary>The run's own format comes first, then its paragraph's, the style's, and that of the cell it stands in.</summary>
    private ReadingFlagKind? WhyUnseen(Paragraph paragraph) =>
        _run.Over(paragraph.Format).Over(styles.FormatOf(paragraph.Style)).Over(_cells.TryPeek(out var cell) ? cell : default).WhyUnseen;

    private void Finish(Paragraph paragraph)
    {
        var words = paragraph.Text.ToString().Trim();
        if (words.Length == 0)
            return;
        if (_rows.TryPeek(out var row) && row.Count > 0)
        {
            row[^1] = row[^1].Length == 0 ? words : $"{row[^1]} {words}";
        }
        else if (styles.IsTitle(paragraph.Style) || styles.IsHeading(paragraph.Style))
        {
            Title ??= words;
            text.Heading(words);
        }
        else
        {
            text.Paragraph(words);
        }
    }

    private void Finish(List<string> cells)
    {
        var line = string.Join(CellBorder, cells.Where(cell => cell.Length > 0));
        if (_rows.TryPeek(out var outer) && outer.Count > 0)
            outer[^1] = outer[^1].Length == 0 ? line : $"{outer[^1]} {line}";
        else
            text.Row(line);
    }
}
