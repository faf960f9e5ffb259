using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace TalkBot.Reader.Html;

/// <summary>The style rules that stand in a page itself, and what they say of an element.</summary>
internal sealed class PageStyles
{
    /// <summary>How often a rule may be held against an element; each takes about a tenth of a microsecond, or more where it names ancestors.</summary>
    private const long MostComparisons = 8_000_000;

    private const int LongestSheet = 2_000_000;

    private static readonly string[] Properties =
    [
        "display", "visibility", "opacity", "color", "background-color", "background-image", "font-size", "position", "left", "right", "top", "bottom",
        "text-indent", "margin-left", "clip", "clip-path", "width", "height", "max-height", "overflow", "overflow-y", "transform",
    ];

    private readonly CssParser _parser = new();
    private readonly List<ICssStyleRule> _rules = [];
    private long _comparisons;

    public PageStyles(INode page) => HtmlTree.Walk(page, node =>
    {
        if (node is IElement { LocalName: "style" } style)
            Add(HtmlTree.TextOf(style));
        return true;
    }, _ => { });

    /// <summary>What is said of an element, by property; of two rules the one that a browser would follow.</summary>
    /// <exception cref="UnreadableFileException">The page has more rules and elements than are looked at.</exception>
    public IReadOnlyDictionary<string, string> Of(IElement element)
    {
        var said = new Dictionary<string, string>();
        _comparisons += _rules.Count;
        if (_comparisons > MostComparisons)
            throw new UnreadableFileException("holds too many elements and style rules; save the article alone");
        var matching = _rules.Where(rule => rule.Selector.Match(element, null)).OrderBy(rule => rule.Selector.Specificity).Select(rule => rule.Style).ToList();
        Add(said, Attributes(element));
        foreach (var style in matching)
            Add(said, style);
        if (element.GetAttribute("style") is { Length: > 0 } own && _parser.ParseDeclaration(own) is { } declared)
        {
            matching.Add(declared);
            Add(said, declared);
        }

        foreach (var style in matching)
            Add(said, style, areImportant: true);
        return said;
    }

    /// <summary>The attributes that did what styles do, before there were any.</summary>
    private ICssStyleDeclaration? Attributes(IElement element)
    {
        var color = element.LocalName switch { "font" => element.GetAttribute("color"), "body" => element.GetAttribute("text"), _ => null };
        var ground = element.GetAttribute("bgcolor");
        return color is null && ground is null ? null : _parser.ParseDeclaration($"color:{color};background-color:{ground}");
    }

    private static void Add(Dictionary<string, string> said, ICssStyleDeclaration? style, bool areImportant = false)
    {
        foreach (var property in style is null ? [] : Properties)
        {
            if (style!.GetPropertyValue(property) is { Length: > 0 } value && (!areImportant || style.GetPropertyPriority(property) == "important"))
                said[property] = value;
        }
    }

    private void Add(string sheet)
    {
        if (sheet.Length > LongestSheet)
            throw new UnreadableFileException("holds too many elements and style rules; save the article alone");
        foreach (var rule in _parser.ParseStyleSheet(sheet).Rules)
        {
            if (rule is ICssStyleRule style)
                Add(style);
            else if (rule is ICssMediaRule { ConditionText: "screen" or "all" or "only screen" } media)
                media.Rules.OfType<ICssStyleRule>().ToList().ForEach(Add);
        }
    }

    private void Add(ICssStyleRule rule)
    {
        if (rule.Selector is not null && Properties.Any(property => rule.Style.GetPropertyValue(property).Length > 0))
            _rules.Add(rule);
    }
}
