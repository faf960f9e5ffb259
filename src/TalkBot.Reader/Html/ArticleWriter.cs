using AngleSharp.Dom;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>Writes an article as plain text.</summary>
internal sealed class ArticleWriter
{
    private readonly BlockWriter _writer = new();
    private readonly List<TextSpan> _headings = [];
    private readonly IElement _root;
    private readonly PageSight _sight;
    private readonly FlagCollector _flags;
    private int _lists;
    private int _cells;
    private int _sections;
    private int _preformatted;
    private int _openHeadings;
    private TextSpan? _mainHeading;
    private string? _firstTime;

    private ArticleWriter(IElement root, PageSight sight, FlagCollector flags) => (_root, _sight, _flags) = (root, sight, flags);

    /// <summary>The text that a reader sees; what it leaves out because nobody would is taken note of in <paramref name="flags"/>.</summary>
    public static Article Write(IElement root, PageSight sight, FlagCollector flags)
    {
        var writer = new ArticleWriter(root, sight, flags);
        HtmlTree.Walk(root, writer.Enter, writer.Leave);
        return new Article(writer._writer.Text, writer._headings, writer._mainHeading, writer._firstTime);
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
            Write(text);
        if (node is not IElement element || IsLeftOut(element) || IsHidden(element))
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

    private void Write(IText text)
    {
        if (text.ParentElement is { } parent && _sight.WhyTextIsUnseen(parent) is { } kind)
            _flags.Hide(kind, text.Data);
        else if (_preformatted > 0)
            _writer.AppendLines(_flags.WithoutInvisible(text.Data));
        else
            _writer.Append(_flags.WithoutInvisible(text.Data));
    }

    private bool IsHidden(IElement element)
    {
        if (_sight.WhyUnseen(element) is not { } kind)
            return false;
        _flags.Hide(kind, HtmlTree.TextOf(element));
        return true;
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
