using TalkBot.Core.Knowledge;
using TalkBot.Reader.Pdf;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

public class PdfTextTests
{
    private const string Seen = "BT /F 12 Tf 50 700 Td (Seen by all.) Tj ET";

    [Fact]
    public void Lines_of_a_paragraph_are_one_and_a_broken_word_is_whole()
    {
        var read = Read("BT /F 12 Tf 50 700 Td (The spokesman said that the negoti-) Tj 0 -14 Td (ations lasted) Tj 0 -14 Td (four hours.) Tj 0 -40 Td (They go on.) Tj ET");

        Assert.Equal("The spokesman said that the negotiations lasted four hours.\n\nThey go on.", read.Text);
        Assert.Empty(read.Headings);
    }

    [Fact]
    public void Where_each_page_begins_is_said_and_is_no_text()
    {
        var read = Read(Seen, "0 0 10 10 re f", "BT /F 12 Tf 50 700 Td (Overleaf.) Tj ET");

        Assert.Equal("Seen by all.\n\nOverleaf.", read.Text);
        Assert.Equal([0, 12, 12], read.Pages);
        Assert.Equal(["Seen by all."], read.Titles);
        Assert.Equal(new ReadingFlag(ReadingFlagKind.EmptyPage, 1, "2"), Assert.Single(read.Flags));
    }

    [Fact]
    public void Rows_of_a_table_are_lines() => Assert.Equal(
        "Host | Riyadh\nHours | 4",
        Read("BT /F 12 Tf 50 700 Td (Host) Tj 200 0 Td (Riyadh) Tj -200 -14 Td (Hours) Tj 200 0 Td (4) Tj ET").Text);

    [Theory]
    [InlineData("BT /F 12 Tf 3 Tr 50 600 Td (Unseen) Tj ET", ReadingFlagKind.Unshown)]
    [InlineData("1 1 1 rg BT /F 12 Tf 50 600 Td (Unseen) Tj ET", ReadingFlagKind.Colorless)]
    [InlineData("0.97 g BT /F 12 Tf 50 600 Td (Unseen) Tj ET", ReadingFlagKind.Colorless)]
    [InlineData("0 0 0.5 rg 40 590 300 30 re f BT /F 12 Tf 50 600 Td (Unseen) Tj ET", ReadingFlagKind.Colorless)]
    [InlineData("BT /F 1 Tf 50 600 Td (Unseen) Tj ET", ReadingFlagKind.Tiny)]
    [InlineData("BT /F 12 Tf 50 -600 Td (Unseen) Tj ET", ReadingFlagKind.OffPage)]
    [InlineData("BT /F 12 Tf 5000 600 Td (Unseen) Tj ET", ReadingFlagKind.OffPage)]
    public void What_a_reader_of_the_page_does_not_see_is_left_out_and_taken_note_of(string unseen, ReadingFlagKind kind)
    {
        var read = Read($"{Seen} {unseen}");

        Assert.Equal("Seen by all.", read.Text);
        Assert.Equal(new ReadingFlag(kind, 6, "Unseen"), Assert.Single(read.Flags));
        Assert.Equal("holds only text that a reader of its pages does not see", ReasonAgainst(unseen));
    }

    [Fact]
    public void White_on_a_dark_area_is_seen() =>
        Assert.Equal("Header", Read("0 0 0.5 rg 40 590 300 30 re f 1 1 1 rg BT /F 12 Tf 50 600 Td (Header) Tj ET").Text);

    [Fact]
    public void A_scan_has_no_text() => Assert.StartsWith("has no text; where it is a scan", ReasonAgainst("0 0 10 10 re f", "0 0 10 10 re f"), StringComparison.Ordinal);

    private static ReaderVerdict.Extracted Read(params string[] pages) => Assert.IsType<ReaderVerdict.Extracted>(PdfText.Read(PdfFile.Of(pages)));

    private static string ReasonAgainst(params string[] pages) => Assert.IsType<ReaderVerdict.Refused>(PdfText.Read(PdfFile.Of(pages))).Reason;
}
