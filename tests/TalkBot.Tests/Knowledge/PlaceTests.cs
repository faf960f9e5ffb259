using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Knowledge;

public class PlaceTests
{
    private const string Text = "Talks\n\nIntro here.\n\n## Hosts ##\n\nRiyadh hosted.\n\nOverleaf.";

    private static readonly Document Document = new("a", "Talks", Text)
    {
        Headings = [new TextSpan(0, 5), new TextSpan(Text.IndexOf("##", StringComparison.Ordinal), 11)],
    };

    private static readonly Document Paged = new("a", "Talks", Text) { Pages = [0, 20, 20, Text.IndexOf("Overleaf", StringComparison.Ordinal)] };

    [Theory]
    [InlineData("Intro", null)]
    [InlineData("Riyadh", "under “Hosts”")]
    public void Words_stand_under_the_heading_before_them_unless_it_is_the_title(string words, string? place) =>
        Assert.Equal(place, Document.PlaceAt(Text.IndexOf(words, StringComparison.Ordinal))?.ToString());

    [Theory]
    [InlineData("Talks", "page 1")]
    [InlineData("Riyadh", "page 3")]
    [InlineData("Overleaf", "page 4")]
    public void Words_stand_on_the_page_that_began_last(string words, string place) =>
        Assert.Equal(place, Paged.PlaceAt(Text.IndexOf(words, StringComparison.Ordinal))?.ToString());

    [Fact]
    public void A_document_without_pages_and_headings_has_no_places() => Assert.Null(new Document("a", "Talks", Text).PlaceAt(30));

    [Fact]
    public void A_long_heading_is_cut_at_a_word() => Assert.Equal(
        $"under “{string.Join(' ', Enumerable.Repeat("four hours", 7))}…”",
        new Place(null, string.Join("\n", Enumerable.Repeat("four hours", 20))).ToString());

    [Fact]
    public void An_excerpt_knows_its_place_and_equal_pages_are_equal_documents()
    {
        var span = new TextSpan(Text.IndexOf("Riyadh", StringComparison.Ordinal), 14);

        Assert.Equal(new Place(3, null), Excerpt.Of(Paged, span).Place);
        Assert.NotEqual(Paged.ContentHash, new Document("a", "Talks", Text).ContentHash);
        Assert.NotEqual(Paged.ContentHash, new Document("a", "Talks", Text) { Pages = [0, 20] }.ContentHash);
    }
}
