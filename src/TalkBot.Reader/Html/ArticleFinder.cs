using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalkBot.Reader.Html;

/// <summary>Finds the element that holds a page's article.</summary>
internal static class ArticleFinder
{
    /// <summary>
    /// The <c>article</c>, else the <c>main</c>, that holds most of the page's prose; else the innermost block that holds
    /// nearly all of it, and the page's heading. Prose is text outside links, navigation and what is hidden.
    /// </summary>
    public static IElement Find(IHtmlDocument page, PageSight sight)
    {
        var body = page.Body ?? page.DocumentElement;
        var prose = MeasureProse(body, sight, out var heading);
        var total = prose[body];
        return Largest("article") ?? Largest("main") ?? Innermost();

        IElement? Largest(string name) =>
            prose.Where(entry => entry.Key.LocalName == name && entry.Value > 0 && entry.Value * 2L >= total)
                .Select(entry => ((IElement Element, int Prose)?)(entry.Key, entry.Value))
                .Aggregate(default((IElement Element, int Prose)?), (best, next) => best is null || next!.Value.Prose > best.Value.Prose ? next : best)?.Element;

        IElement Innermost()
        {
            var aroundHeading = new HashSet<INode>();
            for (INode? node = heading; node is not null; node = node.Parent)
                aroundHeading.Add(node);
            for (var block = body; ;)
            {
                var inner = block.ChildNodes.OfType<IElement>().FirstOrDefault(child =>
                    HtmlElements.IsContainer(child) && prose.GetValueOrDefault(child) * 5L > total * 4L);
                if (inner is null || (heading is not null && !aroundHeading.Contains(inner)))
                    return block;
                block = inner;
            }
        }
    }

    /// <summary>The characters of prose in each element, and the first <c>h1</c> that is not the site's.</summary>
    private static Dictionary<IElement, int> MeasureProse(IElement body, PageSight sight, out IElement? heading)
    {
        var prose = new Dictionary<IElement, int>();
        var counts = new Stack<int>();
        var (links, sections) = (0, 0);
        IElement? first = null;
        HtmlTree.Walk(body, Enter, Leave);
        heading = first;
        return prose;

        bool Enter(INode node)
        {
            if (node is IText text && links == 0 && counts.TryPop(out var count))
                counts.Push(count + text.Data.Count(c => !char.IsWhiteSpace(c)));
            if (node is not IElement element)
                return false;

            // Some sites wrap the whole page in a form.
            if (element != body && element.LocalName != "form" && (HtmlElements.IsDropped(element) || sight.WhyUnseen(element) is not null))
                return false;
            if (HtmlElements.IsHeaderOrFooter(element) && sections == 0)
                return false;
            links += element.LocalName == "a" ? 1 : 0;
            sections += HtmlElements.IsSection(element) ? 1 : 0;
            first ??= element.LocalName == "h1" ? element : null;
            counts.Push(0);
            return true;
        }

        void Leave(INode node)
        {
            var element = (IElement)node;
            links -= element.LocalName == "a" ? 1 : 0;
            sections -= HtmlElements.IsSection(element) ? 1 : 0;
            var count = counts.Pop();
            prose[element] = count;
            if (counts.TryPop(out var outer))
                counts.Push(outer + count);
        }
    }
}
