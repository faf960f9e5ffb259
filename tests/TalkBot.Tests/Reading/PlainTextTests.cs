namespace TalkBot.Tests.Reading;

public class PlainTextTests
{
    [Theory]
    [InlineData("Talks in Riyadh\n\nThey lasted four hours.", "Talks in Riyadh")]
    [InlineData("\n\n   Talks  in\tRiyadh \nThey lasted.", "Talks in Riyadh")]
    [InlineData("-----\nTalks in Riyadh\n-----", "Talks in Riyadh")]
    [InlineData("Date: 2025-02-18\nTalks in Riyadh", "Talks in Riyadh")]
    [InlineData("# Talks in Riyadh", "# Talks in Riyadh")]
    [InlineData("***", "note")]
    public void The_title_of_a_text_is_its_first_line_of_words(string text, string title) =>
        Assert.Equal(title, DocumentsUnderTest.ReadOnly("note.txt", text).Title);

    [Theory]
    [InlineData("# Talks in Riyadh\n\ntext", "Talks in Riyadh")]
    [InlineData("intro\n\n## Talks in *Riyadh* ##\n", "Talks in Riyadh")]
    [InlineData("Talks in Riyadh\n===\ntext", "Talks in Riyadh")]
    [InlineData("# [Talks](https://example.org/a) in `Riyadh`", "Talks in Riyadh")]
    [InlineData("---\ntitle: \"Talks in Riyadh\"\n---\n# Another", "Talks in Riyadh")]
    [InlineData("---\ntitle: [a, b]\n---\nTalks in Riyadh", "Talks in Riyadh")]
    [InlineData("---\nTitle: Talks in Riyadh\n...\ntext", "Talks in Riyadh")]
    [InlineData("Talks in Riyadh\ntext", "Talks in Riyadh")]
    [InlineData("---\ntitle: x\nno end", "title: x")]
    [InlineData("---\n---\n", "note")]
    public void The_title_of_Markdown_is_stated_or_its_first_heading_or_line(string text, string title) =>
        Assert.Equal(title, DocumentsUnderTest.ReadOnly("note.md", text).Title);

    [Fact]
    public void A_long_title_is_cut_at_a_word()
    {
        var title = DocumentsUnderTest.ReadOnly("note.txt", string.Concat(Enumerable.Repeat("four hours ", 100_000))).Title;

        Assert.InRange(title.Length, 150, 201);
        Assert.EndsWith("four hours…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_without_spaces_is_not_cut_through_a_character() =>
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 99)) + "…", DocumentsUnderTest.ReadOnly("note.txt", "x" + string.Concat(Enumerable.Repeat("😀", 200))).Title);

    [Theory]
    [InlineData("Talks\n\ntext\nOriginal Source: apnews.com", "apnews.com")]
    [InlineData("Talks\n\ntext\nsource:   https://apnews.com/a \n\n", "https://apnews.com/a")]
    [InlineData("Talks\n\ntext\n**Source:** AP\nDate: 2025-02-18", "AP")]
    [InlineData("Talks\n\n*Original Source: AP*", "AP")]
    [InlineData("Talks\nSource: early\n1\n2\n3\n4\n5", null)]
    [InlineData("Talks\nThe source: unknown", null)]
    [InlineData("Talks\nSource:", null)]
    public void The_origin_is_what_a_line_at_the_end_says(string text, string? source)
    {
        Assert.Equal(source, DocumentsUnderTest.ReadOnly("note.txt", text).Source);
        Assert.Equal(source, DocumentsUnderTest.ReadOnly("note.md", text).Source);
    }

    [Theory]
    [InlineData("source: AP\nurl: https://apnews.com", "AP")]
    [InlineData("url: 'https://apnews.com'", "https://apnews.com")]
    [InlineData("ORIGIN: AP", "AP")]
    [InlineData("  source: indented", "last line")]
    [InlineData("source: *alias", "last line")]
    public void The_origin_in_front_matter_goes_first(string matter, string source) =>
        Assert.Equal(source, DocumentsUnderTest.ReadOnly("note.md", $"---\n{matter}\n---\ntext\nSource: last line").Source);

    [Theory]
    [InlineData("note.txt", "Talks\nPublished: 18 February 2025\ntext")]
    [InlineData("note.txt", "Talks\n1\n2\n3\n4\n5\n6\nDate: 2025-02-18\nSource: AP")]
    [InlineData("note.md", "---\ndate: 2025-02-18T10:00:00Z\n---\nDate: 2024-01-01")]
    [InlineData("note.md", "# Talks\n\n*Published: February 18, 2025*")]
    public void The_day_is_what_a_line_of_its_own_says(string name, string text) =>
        Assert.Equal(new DateOnly(2025, 2, 18), DocumentsUnderTest.ReadOnly(name, text).PublishedAt);

    [Theory]
    [InlineData("Talks\nDate: 02/03/2025")]
    [InlineData("Talks on 2025-02-18")]
    [InlineData("Talks\nUpdated: 2025-02-18")]
    [InlineData("Talks\n1\n2\n3\n4\nDate: 2025-02-18\n5\n6\n7\n8\n9")]
    public void A_day_is_never_guessed(string text) =>
        Assert.Null(DocumentsUnderTest.ReadOnly("note.txt", text).PublishedAt);

    [Fact]
    public void The_text_is_the_whole_file_with_front_matter_and_marks()
    {
        const string File = "---\ntitle: x\n---\n\n# Head\n\n- *item*  \n\n";
        Assert.Equal(File, DocumentsUnderTest.ReadOnly("note.md", File).Text);
        Assert.Equal(File, DocumentsUnderTest.ReadOnly("note.txt", File).Text);
    }

    [Fact]
    public void A_text_has_no_headings() =>
        Assert.Empty(DocumentsUnderTest.ReadOnly("note.txt", "# Head\n\nUnder\n===\n").Headings);

    [Theory]
    [InlineData("a.txt", "\n<!DOCTYPE HTML><p>four hours")]
    [InlineData("a.md", "<html><p>four hours")]
    public void A_page_under_another_name_is_refused(string name, string text) =>
        Assert.Equal("holds an HTML page; give it a name that ends with .html", DocumentsUnderTest.ReasonAgainst(name, System.Text.Encoding.UTF8.GetBytes(text)));
}
