using AngleSharp.Dom;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Html;

/// <summary>Writes an article as plain text.</summary>
internal sealed class ArticleWriter
{
    private readonly BlockWriter _writer = new();
    private readonly List<TextSpan> _headings = [];
    private readonly IElement _root;
    private int _lists;
    private int _cells;
    private int _sections;
    private int _preformatted;
    private int _openHeadings;
    private TextSpan? _mainHeading;
    private string? _firstTime;

    private ArticleWriter(IElement root) => _root = root;

    public static Article Write(IElement root)
    {
        var writer = new ArticleWriter(root);
        HtmlTree.Walk(root, writer.Enter, writer.Leave);
        return new Article(writer._writer.Text, writer._headings, writer._mainHeading, writer._firstTime);
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            if (_preformatted > 0)
                _writer.AppendLines(text.Data);
            else
                _writer.Append(text.Data);
        }

        if (node is not IElement element || IsLeftOut(element))
            return false;
        Separate(element);
        if (element.LocalName == "br")
            LineBreak();
        else if (element.LocalName is "td" or "th")
            _writer.Gap(" | ");
        else if (element.LocalName == "time")
            _firstTime ??= element.GetAttribute("datetime");
        if (HtmlElements.IsHeading(element) && _openHeadings == 0)
            _writer.BeginSpan();
        Count(element, 1);
        return true;
    }

    private void Leave(INode node)
    {
        var element = (IElement)node;
        Count(element, -1);
        if (HtmlElements.IsHeading(element) && _openHeadings == 0 && _writer.EndSpan() is { } heading)
        {
            _headings.Add(heading);
            _mainHeading ??= element.LocalName == "h1" ? heading : null;
        }

        Separate(element);
    }

    private bool IsLeftOut(IElement element) =>
        element != _root && (HtmlElements.IsDropped(element) || (HtmlElements.IsHeaderOrFooter(element) && _sections == 0));

    private void Separate(IElement element)
    {
        if (!HtmlElements.IsBlock(element))
            return;
        if (_cells > 0)
            _writer.Gap(" ");
        else
            _writer.Break(_lists > 0 || element.LocalName is "tr" or "dt" or "dd" or "tbody" ? 1 : 2);
    }

    private void LineBreak()
    {
        if (_cells > 0)
            _writer.Gap(" ");
        else
            _writer.LineBreak();
    }

    private void Count(IElement element, int change)
    {
        if (element.LocalName is "ul" or "ol")
            _lists += change;
        else if (element.LocalName is "td" or "th" && element != _root)
            _cells += change;
        else if (element.LocalName == "pre")
            _preformatted += change;
        else if (HtmlElements.IsHeading(element))
            _openHeadings += change;
        if (HtmlElements.IsSection(element))
            _sections += change;
    }
}
