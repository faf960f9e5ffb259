using System.Text;
using TalkBot.Search.Reading.Files;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading;

public class ContentKindTests
{
    public static TheoryData<string, byte[], string> Mismatches => new()
    {
        { "report.txt", PdfFile.Of("BT ET"), "is a PDF by its content; give it a name that ends with .pdf" },
        { "report.html", PdfFile.Of("BT ET"), "is a PDF by its content; give it a name that ends with .pdf" },
        { "report.docx", PdfFile.Of("BT ET"), "is a PDF by its content; give it a name that ends with .pdf" },
        { "report", PdfFile.Of("BT ET"), "is a PDF by its content; give it a name that ends with .pdf" },
        { "report.pdf", WordFile.Of("<w:p/>"), "is a Word document by its content; give it a name that ends with .docx" },
        { "report.md", WordFile.Of("<w:p/>"), "is a Word document by its content; give it a name that ends with .docx" },
        { "report.docx", [.. "PK\u0003\u0004....xl/workbook.xml"u8], "is a spreadsheet by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.docx", [.. "PK\u0003\u0004....ppt/presentation.xml"u8], "is a presentation by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.pdf", [.. "PK\u0003\u0004....readme.txt"u8], "is a ZIP archive by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.docx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2], "is an old Office document, or one that is protected by a password, by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.eml", [0x89, .. "PNG\r\n"u8, 0x1A], "is a picture by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.odt", [.. "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text"u8], "is an OpenDocument file by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.rtf", [.. "{\\rtf1 four"u8], "is a rich text (RTF) document by its content, which is not read; convert it to text, Markdown or HTML" },
        { "report.pdf", [.. "four hours"u8], "is no PDF, whatever its name says" },
        { "report.docx", [.. "four hours"u8], "is no Word document, whatever its name says" },
        { "report.txt", [.. " <!DOCTYPE HTML><p>four"u8], "holds an HTML page; give it a name that ends with .html" },
        { "report.txt", Encoding.UTF8.GetBytes("Received: from a\n\tby b\nMessage-Id: <1@example.org>\n\nfour"), "holds a mail message; give it a name that ends with .eml" },
        { "report.csv", [.. "four,hours"u8], "this kind of file is not read; convert it to text, Markdown or HTML" },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_file_that_is_not_what_its_name_says_is_refused_by_what_it_is(string name, byte[] bytes, string reason)
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("other.txt", "other");
        documents.Add(name, bytes);

        Assert.Equal(reason, Assert.Single(documents.ReadFailures()).Reason);
    }

    [Theory]
    [InlineData("From: Ann\nSubject: Talks\n\nThey lasted four hours.")]
    [InlineData("Message-ID, what is it?\nMIME-Version: nobody knows")]
    [InlineData("PK is short for Pakistan.")]
    public void What_only_looks_like_another_kind_is_text(string text) =>
        Assert.Equal(text, DocumentsUnderTest.ReadOnly("note.txt", text).Text);

    [Fact]
    public void A_PDF_may_begin_with_a_little_of_something_else() =>
        Assert.Null(ContentKind.Mismatch(DocumentFormat.Pdf, [.. "\r\n\r\n"u8, .. PdfFile.Of("BT ET")]));
}
