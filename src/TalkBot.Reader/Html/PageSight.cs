using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>Tells the elements of a page that a reader sees from those that are only in the file, by the page's own styles.</summary>
/// <remarks>Style sheets that are files of their own are not there. A page is walked from above: what an element inherits is looked up when its parent was.</remarks>
internal sealed class PageSight
{
    private readonly PageStyles _styles;
    private readonly Dictionary<IElement, Look> _looks = [];

    public PageSight(IHtmlDocument page)
    {
        _styles = new PageStyles(page);
        LookOf(page.DocumentElement);
    }

    /// <summary>Why nobody sees anything of an element; null where one may.</summary>
    public ReadingFlagKind? WhyUnseen(IElement element) => LookOf(element).Unseen;

    /// <summary>Why nobody sees the words that stand directly in an element; null where one does.</summary>
    public ReadingFlagKind? WhyTextIsUnseen(IElement element)
    {
        var look = LookOf(element);
        return look.Unseen ?? (look.IsTiny ? ReadingFlagKind.Tiny : look.IsColorless ? ReadingFlagKind.Colorless : null);
    }

    private Look LookOf(IElement element)
    {
        if (_looks.TryGetValue(element, out var look))
            return look;
        var inherited = element.ParentElement is { } parent ? _looks.GetValueOrDefault(parent, Look.OfPaper) : Look.OfPaper;
        look = inherited.With(_styles.Of(element), element.HasAttribute("hidden"));
        _looks[element] = look;
        return look;
    }
}
