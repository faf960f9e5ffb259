using CsCheck;
using TalkBot.Core.Knowledge;
using TalkBot.Reader;
using TalkBot.Reader.Html;
using TalkBot.Search.Reading.Formats;

namespace TalkBot.Tests.Reading.Child;

public class HtmlTextTests
{
    private const string Prose = "The talks in Riyadh lasted four hours, and both sides agreed to meet again in the spring.";

    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("<p>one\n   two\t <b>three</b> </p>", "one two three")]
    [InlineData("one<br>two<br><br>three", "one\ntwo\n\nthree")]
    [InlineData("<p>talks:</p><ul><li>one</li><li><p>two</p></li><li>three<ol><li>four</ol></ul><p>end", "talks:\n\none\ntwo\nthree\nfour\n\nend")]
    [InlineData("<table><tr><th>who<th>led<tr><td> Rubio <td><p>U.S.</p><p>side</p></table>", "who | led\nRubio | U.S. side")]
    [InlineData("<p>a &amp; b &lt;c&gt; &ldquo;d&rdquo; &#8217;&nbsp;e", "a & b <c> “d” ’\u00A0e")]
    [InlineData("<pre>one\n  two\n\n</pre>end", "one\n  two\n\nend")]
    [InlineData("<dl><dt>one<dd>two<dt>three</dl>", "one\ntwo\nthree")]
    [InlineData("one<!-- no -->two", "onetwo")]
    [InlineData("<p>  </p><div><p>one</p><div></div></div>", "one")]
    [InlineData("plain", "plain")]
    public void Blocks_lines_lists_and_tables_become_text(string html, string text) =>
        Assert.Equal(text, Read(html).Text);

    [Theory]
    [InlineData("<nav>no</nav>")]
    [InlineData("<aside>no</aside>")]
    [InlineData("<header>no</header>")]
    [InlineData("<footer>no</footer>")]
    [InlineData("<script>no</script>")]
    [InlineData("<style>no</style>")]
    [InlineData("<noscript>no</noscript>")]
    [InlineData("<template>no</template>")]
    [InlineData("<button>no</button>")]
    [InlineData("<form><button>no</button><input value=no></form>")]
    [InlineData("<select><option>no</select>")]
    [InlineData("<svg><text>no</text></svg>")]
    [InlineData("<div hidden>no</div>")]
    [InlineData("<div aria-hidden=TRUE>no</div>")]
    [InlineData("<div style='color: red; DISPLAY : none !important'>no</div>")]
    [InlineData("<div style=visibility:hidden>no</div>")]
    [InlineData("<span style='font-size:0'>no</span>")]
    [InlineData("<span style='color:#FFF'>no</span>")]
    public void What_a_reader_of_the_page_does_not_read_is_left_out(string part)
    {
        Assert.Equal(Prose, Read($"<body><p>{Prose}</p>{part}").Text);
        Assert.Equal("holds no text that a reader of the page would see", ReasonAgainst(part));
    }

    [Fact]
    public void A_form_in_an_article_is_left_out() =>
        Assert.Equal(Prose, Read($"<p>{Prose}</p><form>Subscribe</form>").Text);

    [Fact]
    public void White_words_on_a_background_of_their_own_are_seen() =>
        Assert.Equal("four", Read("<p style='color:#fff;background:#000'>four").Text);

    [Theory]
    [InlineData("<div>Latest</div><article><header>By AP</header><p>{0}</p><footer>Riyadh</footer></article><div>More</div>", "By AP\n\n{0}\n\nRiyadh")]
    [InlineData("<article>Teaser</article><article><p>{0}</p></article>", "{0}")]
    [InlineData("<div>Latest</div><main><p>{0}</p></main>", "{0}")]
    [InlineData("<article>Teaser</article><div><p>{0}</p></div>", "{0}")]
    [InlineData("<form action=page><div>Latest</div><div><p>{0}</p></div></form>", "{0}")]
    [InlineData("<table><tr><td><a href=a>Home</a><td><div><p>{0}</p><p>{0}</p></div></table>", "{0}\n\n{0}")]
    [InlineData("<div><div><a href=a>One of many links to another page of this site</a></div><div><p>{0}</p></div></div>", "{0}")]
    [InlineData("<div><h1>Talks</h1><div>{0}</div></div><div>More</div>", "Talks\n\n{0}")]
    public void The_article_is_chosen_over_what_stands_around_it(string html, string text) =>
        Assert.Equal(text.Replace("{0}", Prose, StringComparison.Ordinal), Read(html.Replace("{0}", Prose, StringComparison.Ordinal)).Text);

    [Theory]
    [InlineData("<title>Talks - AP</title><meta property=og:title content='Talks'><body><article><h1>Head</h1><p>text</article>", "Talks")]
    [InlineData("<title>Talks - AP</title><body><article><h1>The <i>talks</i></h1><p>text</article>", "The talks")]
    [InlineData("<title> Talks -\n AP </title><body><header><h1>AP</h1></header><p>text", "Talks - AP")]
    [InlineData("<p>text", "text")]
    public void The_title_is_the_one_made_for_readers(string html, string title) =>
        Assert.Equal(title, Read(html).Title);

    [Theory]
    [InlineData("<link rel=canonical href=https://apnews.com/a><meta property=og:url content=https://apnews.com/b>", "https://apnews.com/a")]
    [InlineData("<link rel=canonical href=/a><meta property=og:url content=https://apnews.com/b>", "https://apnews.com/b")]
    [InlineData("<link rel=canonical href=javascript:alert(1)><meta property=og:site_name content='AP News'>", "AP News")]
    [InlineData("", null)]
    public void The_origin_is_the_address_or_else_the_name_of_the_site(string head, string? source) =>
        Assert.Equal(source, Read(head + "<p>text").Source);

    [Theory]
    [InlineData("<meta property=article:published_time content=2025-02-18T10:00:00Z><p>text<time datetime=2024-01-01>")]
    [InlineData("<script type=application/ld+json>{\"@graph\":[{\"x\":1},{\"datePublished\":\"2025-02-18\"}]}</script><p>text<time datetime=2024-01-01>")]
    [InlineData("<script type=application/ld+json>{broken</script><p>text <time datetime='2025-02-18 10:00'>Tuesday</time>")]
    public void The_day_is_what_the_page_states(string html) =>
        Assert.Equal(new DateOnly(2025, 2, 18), Read(html).PublishedAt);

    [Fact]
    public void Headings_are_found_in_the_text()
    {
        var document = Read($"<h1> The <b>talks</b></h1><p>{Prose}</p><h2></h2><h3>Four<br>hours</h3><table><tr><td>a<td><h4>b</h4></table><pre><h5> c </h5></pre>");

        Assert.Equal(["The talks", "Four\nhours", "b", "c"], document.Headings.Select(span => span.In(document.Text)));
    }

    [Fact]
    public void Deep_nesting_neither_overflows_the_stack_nor_hides_the_text()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 5_000)) + Prose + string.Concat(Enumerable.Repeat("</div>", 5_000)) + "<p>" + Prose;
        Assert.Equal(Prose + "\n\n" + Prose, Read(html).Text);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b></i>", 100_000)]
    [InlineData("<a><div>", 100_000)]
    [InlineData("<ul><li>", 100_000)]
    public void A_page_built_to_be_costly_is_refused(string part, int times)
    {
        var html = string.Concat(Enumerable.Repeat(part, times));
        Assert.Equal("is nested too deep or holds too many elements; save the article alone", Assert.Throws<UnreadableFileException>(() => HtmlText.Read(html)).Message);
    }

    [Fact]
    public void Text_from_any_tags_is_well_formed_with_headings_inside()
    {
        string[] parts =
        [
            "<div>", "</div>", "<p>", "<h2>", "</h2>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<article>", "</article>", "<pre>", "</pre>",
            "<form>", "<a href=x>", "</a>", "<b>", "<section>", "<footer>", "<br>", " ", "\n", "word", "&#xD800;", "&#0;", "&#x1F600;", "<svg>", "<title>", "</title>",
        ];
        Gen.OneOf(parts).Array[0, 40].Select(string.Concat).Sample(html =>
            HtmlText.Read(html) is not ReaderVerdict.Extracted extracted || IsWellFormed(PlainText.OfExtracted("id", "page", extracted)));
    }

    private static Document Read(string html) => PlainText.OfExtracted("page", "page", Assert.IsType<ReaderVerdict.Extracted>(HtmlText.Read(html)));

    private static string ReasonAgainst(string html) => Assert.IsType<ReaderVerdict.Refused>(HtmlText.Read(html)).Reason;

    private static bool IsWellFormed(Document document)
    {
        var text = document.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? i : i - 1)))
                return false;
        }

        return document.Headings.All(heading => heading.Length > 0 && !char.IsWhiteSpace(text[heading.Start]) && heading.End <= text.Length);
    }
}
