using System.Globalization;
using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

/// <summary>Files made to break whoever reads them. Each is small, or grows where it is unpacked.</summary>
internal static class NastyFiles
{
    private const string MailHead = "From: ann@example.org\r\nSubject: Talks\r\n";

    public static IReadOnlyDictionary<string, Func<ReaderRequest>> All { get; } = new Dictionary<string, Func<ReaderRequest>>
    {
        ["word: unpacks to 110 MB"] = () => Word($"<w:p><w:r><w:t>{new string(' ', 110_000_000)}</w:t></w:r></w:p>"),
        ["word: entities that multiply"] = () => WordPart("<!DOCTYPE w [<!ENTITY a \"four\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document>&b;</w:document>"),
        ["word: an entity that is a file"] = () => WordPart("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;</w:document>"),
        ["word: 100,000 elements deep"] = () => Word(Nested("<w:p><w:r>", "</w:r></w:p>", 100_000)),
        ["word: 100,000 tables in tables"] = () => Word(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 100_000)),
        ["word: a table of two thousand million columns"] = () =>
            Word("<w:tbl><w:tblGrid><w:gridCol w:w=\"2147483647\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p><w:r><w:t>four</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        ["word: a million cells"] = () => Word($"<w:tbl><w:tr>{Repeated("<w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc>", 500_000)}</w:tr></w:tbl>"),
        ["word: styles based on each other"] = () => new ReaderRequest(ReaderFormat.Word, WordFile.Of(
            "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>four</w:t></w:r></w:p>",
            ("word/styles.xml", "<w:styles XMLNS><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"))),
        ["word: an archive of nothing"] = () => new ReaderRequest(ReaderFormat.Word, [.. "PK\u0005\u0006"u8, .. new byte[18]]),
        ["word: cut off"] = () => new ReaderRequest(ReaderFormat.Word, WordFile.Of("<w:p/>")[..^40]),
        ["html: a table of 65,534 by 65,534"] = () => Html("<table>" + Repeated("<tr><td colspan=65534 rowspan=65534>four</td></tr>", 1_000) + "</table>"),
        ["html: 200,000 elements deep"] = () => Html(Repeated("<div>", 200_000)),
        ["html: formatting opened again and again"] = () => Html(Repeated("<p><b><i><u><s>", 50_000)),
        ["html: more rules than anyone needs"] = () => Html($"<style>{Repeated("p{color:red}", 20_000)}</style>{Repeated("<p>four</p>", 20_000)}"),
        ["html: blocks of style 100,000 deep"] = () => Html($"<style>{Repeated("@media screen{", 100_000)}</style><p>four"),
        ["html: a selector of 20,000 parts"] = () => Html($"<style>{Repeated("div ", 20_000)}{{display:none}}</style>{Repeated("<div>", 5_000)}four"),
        ["html: a style 100,000 brackets deep"] = () => Html($"<p style=\"width:{Repeated("calc(", 100_000)}\">four"),
        ["html: linked data 100,000 deep"] = () => Html($"<script type=application/ld+json>{Repeated("[", 100_000)}</script><p>four"),
        ["html: half characters and controls"] = () => Html(Repeated("<p>&#xD800;&#0;&#27;four", 1_000)),
        ["mail: 10,000 parts in parts"] = () => Mail(string.Concat(Enumerable.Range(0, 10_000).Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{part}\r\n\r\n--b{part}\r\n"))) + "Content-Type: text/plain\r\n\r\nfour"),
        ["mail: 10,000 mails in mails"] = () => Mail(Repeated("Content-Type: message/rfc822\r\n\r\nSubject: a\r\n", 10_000) + "\r\nfour"),
        ["mail: 100,000 parts side by side"] = () => Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + Repeated("--b\r\n\r\nfour\r\n", 100_000)),
        ["mail: a million header fields"] = () => Mail(Repeated("X-A: b\r\n", 1_000_000) + "\r\nfour"),
        ["mail: a field of 20 MB"] = () => Mail($"X-A: {new string('a', 20_000_000)}\r\n\r\nfour"),
        ["mail: 100,000 groups of addresses in groups"] = () => Mail($"To: {Repeated("a:", 100_000)}\r\n\r\nfour"),
        ["mail: 100,000 remarks in remarks"] = () => Mail($"Date: {Repeated("(", 100_000)}\r\n\r\nfour"),
        ["mail: base64 that is none"] = () => Mail("Content-Transfer-Encoding: base64\r\n\r\n%%%%"),
        ["pdf: contents that are themselves"] = () => Pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [4 0 R] >>", "4 0 R"),
        ["pdf: pages that are their own parents"] = () => Pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"),
        ["pdf: two thousand million pages"] = () => Pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2147483647 /Kids [] >>"),
        ["pdf: 200,000 brackets deep"] = () => Pdf("<< /Type /Catalog /Pages 2 0 R >>", Repeated("[", 200_000)),
        ["pdf: a name tree of itself"] = () => Pdf("<< /Type /Catalog /Pages 2 0 R /Names << /Dests 3 0 R >> /Outlines 3 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>", "<< /Kids [3 0 R 3 0 R] /First 3 0 R /Next 3 0 R >>"),
        ["pdf: 1,000,000 states saved"] = () => new ReaderRequest(ReaderFormat.Pdf, PdfFile.Of(Repeated("q ", 1_000_000))),
        ["pdf: letters beyond numbers"] = () => new ReaderRequest(ReaderFormat.Pdf, PdfFile.Of("BT /F 1e308 Tf 1e308 1e308 Td (four) Tj 99999999999999999999999 0 Td (four) Tj ET")),
        ["pdf: forms in forms, 10 to the 12"] = () => Pdf(
            [
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>", Stream("", "/X Do"),
                .. Enumerable.Range(6, 12).Select(next => Stream(string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {next} 0 R >> >>"), Repeated("/X Do ", 10))),
                Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "q Q"),
            ]),
    };

    private static ReaderRequest Word(string body) => new(ReaderFormat.Word, WordFile.Of(body));

    private static ReaderRequest WordPart(string part) => new(ReaderFormat.Word, WordFile.WithPart(part));

    private static ReaderRequest Html(string page) => new(ReaderFormat.Html, Encoding.UTF8.GetBytes(page));

    private static ReaderRequest Mail(string rest) => new(ReaderFormat.Mail, Encoding.ASCII.GetBytes(MailHead + rest));

    private static ReaderRequest Pdf(params string[] objects) => new(ReaderFormat.Pdf, PdfFile.OfObjects(objects));

    private static string Stream(string entries, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    private static string Nested(string open, string close, int depth) => Repeated(open, depth) + "<w:t>four</w:t>" + Repeated(close, depth);
}
