using TalkBot.Core.Knowledge;
using TalkBot.Reader.Word;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

public class WordTextTests
{
    private const string Seen = "<w:p><w:r><w:t>Seen by all.</w:t></w:r></w:p>";

    [Fact]
    public void Headings_paragraphs_and_rows_of_tables_are_lines()
    {
        var read = Read(
            """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The talks</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">They lasted </w:t></w:r><w:r><w:t>four hours.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Host</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Riyadh</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Hours</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);

        Assert.Equal("The talks\n\nThey lasted four hours.\n\nHost | Riyadh\nHours | 4", read.Text);
        Assert.Equal(["The talks"], read.Titles);
        Assert.Equal("The talks", Assert.Single(read.Headings).In(read.Text));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Unshown)]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Colorless)]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"fefefe\"/></w:rPr><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Colorless)]
    [InlineData("<w:p><w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Tiny)]
    [InlineData("<w:p><w:del><w:r><w:delText>Unseen</w:delText></w:r></w:del></w:p>", ReadingFlagKind.Deleted)]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>Unseen</w:t></w:r></w:moveFrom></w:p>", ReadingFlagKind.Deleted)]
    [InlineData("<w:p><mc:AlternateContent><mc:Fallback><w:r><w:t>Unseen</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>", ReadingFlagKind.Unshown)]
    [InlineData("<w:p><w:r><w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Unshown)]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"Heir\"/></w:pPr><w:r><w:t>Unseen</w:t></w:r></w:p>", ReadingFlagKind.Unshown)]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill=\"1F3864\"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val=\"1F3864\"/></w:rPr><w:t>Unseen</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", ReadingFlagKind.Colorless)]
    public void What_a_reader_of_the_page_does_not_see_is_left_out_and_taken_note_of(string unseen, ReadingFlagKind kind)
    {
        const string Styles = """
            <w:styles XMLNS><w:style w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Ghost"/></w:style></w:styles>
            """;

        var read = Read(unseen + Seen, ("word/styles.xml", Styles), ("word/comments.xml", "<w:comments XMLNS><w:p><w:r><w:t>Unseen</w:t></w:r></w:p></w:comments>"));

        Assert.Equal("Seen by all.", read.Text);
        Assert.Equal(new ReadingFlag(kind, 6, "Unseen"), Assert.Single(read.Flags));
        Assert.Equal("holds only text that a reader of its pages does not see", ReasonAgainst(unseen, ("word/styles.xml", Styles)));
    }

    [Theory]
    [InlineData("<w:vanish w:val=\"0\"/>")]
    [InlineData("<w:color w:val=\"FF0000\"/>")]
    [InlineData("<w:color w:val=\"auto\"/>")]
    [InlineData("<w:sz w:val=\"12\"/>")]
    public void What_only_looks_odd_is_text(string format) =>
        Assert.Equal("Odd.", Read($"<w:p><w:r><w:rPr>{format}</w:rPr><w:t>Odd.</w:t></w:r></w:p>").Text);

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Odd.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:pPr><w:shd w:fill=\"000000\"/><w:rPr><w:shd w:fill=\"FFFFFF\"/></w:rPr></w:pPr><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Odd.</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/></w:rPr><w:t>Odd.</w:t></w:r></w:p>")]
    public void White_on_a_dark_ground_is_seen(string body)
    {
        Assert.Equal("Odd.", Read(body).Text);
        Assert.Empty(Read(body).Flags);
    }

    [Fact]
    public void What_stands_there_a_second_time_for_old_programs_is_not_hidden() => Assert.Empty(
        Read("<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Seen.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Seen.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>").Flags);

    [Fact]
    public void Footnotes_come_last() =>
        Assert.Equal("Seen by all.\n\nA note.", Read(Seen, ("word/footnotes.xml", "<w:footnotes XMLNS><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnotes>")).Text);

    [Fact]
    public void A_file_without_words_says_so() => Assert.StartsWith("has no text", ReasonAgainst("<w:p/>"), StringComparison.Ordinal);

    private static ReaderVerdict.Extracted Read(string body, params (string Name, string Content)[] parts) =>
        Assert.IsType<ReaderVerdict.Extracted>(WordText.Read(new MemoryStream(WordFile.Of(body, parts))));

    private static string ReasonAgainst(string body, params (string Name, string Content)[] parts) =>
        Assert.IsType<ReaderVerdict.Refused>(WordText.Read(new MemoryStream(WordFile.Of(body, parts)))).Reason;
}
