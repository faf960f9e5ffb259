using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace TalkBot.Reader.Html;

/// <summary>Parses a page. No script runs and nothing is fetched: the parser is given text, and no loader.</summary>
internal static class HtmlPage
{
    /// <exception cref="UnreadableFileException">It is built to be costly: nested too deep, or blown up by what it leaves unclosed.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var budget = new ParsingBudget();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            // Nothing runs for it; but what a page shows only where scripts are off is then kept apart, as in a browser.
            IsScripting = true,

            // A lower limit would keep the tree shallow, and put text of deep pages in another order.
            MaximumDepth = int.MaxValue,
            SkipComments = true,
            OnToken = (token, _) => budget.Count(token),
            OnCreated = (_, _) => budget.CountElement(),
        });
        return parser.ParseDocument(html);
    }

    /// <summary>
    /// What one page may cost. For each tag the parser searches all elements still open, and it opens again what was left
    /// unclosed, so that time and memory can grow with the square of a page's length: of 100,000 nested elements it makes a minute.
    /// </summary>
    private sealed class ParsingBudget
    {
        private const int MostOpen = 10_000;
        private const int MostElements = 2_000_000;
        private const long MostSteps = 200_000_000;

        private readonly Dictionary<string, int> _open = [];
        private int _openCount;
        private int _elements;
        private long _steps;

        public void Count(HtmlToken token)
        {
            if (token.Type == HtmlTokenType.StartTag && !ClosesItself(token.Name))
            {
                _open[token.Name] = _open.GetValueOrDefault(token.Name) + 1;
                _openCount++;
            }
            else if (token.Type == HtmlTokenType.EndTag && _open.GetValueOrDefault(token.Name) is > 0 and var count)
            {
                _open[token.Name] = count - 1;
                _openCount--;
            }

            _steps += _openCount;
            if (_openCount > MostOpen || _steps > MostSteps)
                throw Spent();
        }

        public void CountElement()
        {
            if (++_elements > MostElements)
                throw Spent();
        }

        /// <summary>Elements without content, and those that the next of their kind ends.</summary>
        private static bool ClosesItself(string name) => name is
            "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr"
            or "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "colgroup" or "option";

        private static UnreadableFileException Spent() => new("is nested too deep or holds too many elements; save the article alone");
    }
}
