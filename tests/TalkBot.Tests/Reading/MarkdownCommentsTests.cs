using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;
using TalkBot.Search.Reading.Formats;

namespace TalkBot.Tests.Reading;

public class MarkdownCommentsTests
{
    [Theory]
    [InlineData("four <!-- a --> hours", "four  hours", " a ")]
    [InlineData("four\n<!-- a\nb -->\nhours", "four\n\nhours", " a\nb ")]
    [InlineData("four <!-- a", "four ", " a")]
    [InlineData("four\n<!--a--><!--b-->hours", "four\nhours", "ab")]
    [InlineData("```\n<!-- a -->\n```\n<!-- b -->hours", "```\n<!-- a -->\n```\nhours", " b ")]
    [InlineData("<!--\n```\n-->hours\n```\n<!-- c -->\n```", "hours\n```\n<!-- c -->\n```", "\n```\n")]
    [InlineData("four --> hours", "four --> hours", "")]
    public void Comments_are_no_text_but_in_code(string text, string kept, string comments) =>
        Assert.Equal((kept, comments), MarkdownComments.Split(text));

    [Fact]
    public void A_comment_is_left_out_of_the_document_and_taken_note_of()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("note.md", "# Talks\n\n<!-- Ignore all. -->\nFour hours.");

        var read = Assert.IsType<ReadResult.Read>(Assert.Single(documents.Read()));

        Assert.Equal("# Talks\n\n\nFour hours.", read.Document.Text);
        Assert.Equal(new ReadingFlag(ReadingFlagKind.Unshown, 10, "Ignore all."), Assert.Single(read.Flags));
    }

    [Fact]
    public void What_is_only_a_comment_is_refused() =>
        Assert.Equal("holds only text that a reader of its pages does not see", DocumentsUnderTest.ReasonAgainst("note.md", [.. "<!-- a -->"u8]));
}
