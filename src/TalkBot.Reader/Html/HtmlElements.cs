using System.Collections.Frozen;
using AngleSharp.Dom;

namespace TalkBot.Reader.Html;

/// <summary>What the names and attributes of elements say about their text.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "form", "head", "iframe", "input", "math", "menu", "nav",
        "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "tfoot", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Sections = FrozenSet.Create("article", "main", "section");
    private static readonly FrozenSet<string> Containers = FrozenSet.Create("article", "center", "div", "form", "main", "section", "table", "tbody", "td", "tr");
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether it can hold a whole article.</summary>
    public static bool IsContainer(IElement element) => Containers.Contains(element.LocalName);

    /// <summary>Whether a header or footer in it is its own, not the site's.</summary>
    public static bool IsSection(IElement element) => Sections.Contains(element.LocalName);

    public static bool IsHeaderOrFooter(IElement element) => element.LocalName is "header" or "footer";

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether its text is no part of what a reader reads: navigation, controls, programs, decoration.</summary>
    public static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase);
}
