using System.Globalization;
using System.IO.Compression;
using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

/// <summary>Files whose parts contradict, repeat or hide each other. What they say, where they say anything that is to be read, is <see cref="Says"/>.</summary>
internal static class OddFiles
{
    public const string Says = "The talks lasted four hours.";

    private const string Page = $"BT /F 12 Tf 50 700 Td ({Says}) Tj ET";
    private const string MailHead = "From: ann@example.org\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n";

    /// <summary>Those that are read.</summary>
    public static IReadOnlyDictionary<string, Func<ReaderRequest>> Readable { get; } = new Dictionary<string, Func<ReaderRequest>>
    {
        ["word: 300 Word files within it"] = () => Word(Paragraph, [.. Enumerable.Range(0, 300).Select(part => (Numbered($"word/inner{part}.docx"), "PK"))]),
        ["word: 200,000 empty paragraphs"] = () => Word(string.Concat(Enumerable.Range(0, 200_000).Select(number => Numbered($"<w:p w:rsidR=\"{number}\"/>"))) + Paragraph),
        ["word: 50,000 notes that are one"] = () => Word(
            $"<w:p>{string.Concat(Enumerable.Range(0, 50_000).Select(number => Numbered($"<w:r w:rsidR=\"{number}\"><w:footnoteReference w:id=\"1\"/></w:r>")))}</w:p>{Paragraph}",
            ("word/footnotes.xml", $"<w:footnotes XMLNS><w:footnote w:id=\"1\">{Paragraph}</w:footnote></w:footnotes>")),
        ["word: an element of 100,000 attributes"] = () => Word($"<w:p {string.Concat(Enumerable.Range(0, 100_000).Select(number => Numbered($"w:a{number}=\"1\" ")))}>{Run}</w:p>"),
        ["html: a million attributes"] = () => Html($"<p {string.Concat(Enumerable.Range(0, 500_000).Select(number => Numbered($"a{number}=1 ")))}>{Says}"),
        ["html: 100,000 options to choose from"] = () => Html($"<select>{Repeated("<option>x", 100_000)}</select><p>{Says}"),
        ["html: a remark without an end"] = () => Html($"<p>{Says}<!--{new string('-', 5_000_000)}"),
        ["html: a picture of 20 MB in its address"] = () => Html($"<p>{Says}<img src=\"data:image/png;base64,{new string('A', 20_000_000)}\">"),
        ["html: variables that double 60 times"] = () => Html($"<style>:root{{{string.Concat(Enumerable.Range(0, 60).Select(number => Numbered($"--a{number}:var(--a{number + 1}) var(--a{number + 1});")))}}}p{{color:var(--a0)}}</style><p>{Says}"),
        ["html: entities that it declares itself"] = () => Html($"<!DOCTYPE html [<!ENTITY a \"{new string('x', 1000)}\"><!ENTITY b \"{Repeated("&a;", 1000)}\">]><p>{Says}"),
        ["mail: 1,900 attachments"] = () => Mail($"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{Says}\r\n{Repeated("--b\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n", 1_900)}--b--"),
        ["mail: three million soft line ends"] = () => Mail($"Content-Transfer-Encoding: quoted-printable\r\n\r\n{Repeated("=\r\n", 3_000_000)}{Says}"),
        ["mail: 200,000 lines that are almost the boundary"] = () => Mail($"Content-Type: multipart/mixed; boundary={new string('b', 70)}\r\n\r\n{Repeated($"--{new string('b', 69)}\r\n", 200_000)}--{new string('b', 70)}\r\n\r\n{Says}\r\n"),
        ["mail: 100,000 pieces of one parameter"] = () => Mail($"Content-Type: text/plain; {string.Join("; ", Enumerable.Range(0, 100_000).Select(number => Numbered($"name*{number}*=%41")))}\r\n\r\n{Says}"),
        ["pdf: a table of objects that is nowhere"] = () => Pdf(file => file[..file.LastIndexOf("startxref", StringComparison.Ordinal)] + "startxref\n99999999\n%%EOF"),
        ["pdf: a table of objects before the beginning"] = () => Pdf(file => file[..file.LastIndexOf("startxref", StringComparison.Ordinal)] + "startxref\n-5\n%%EOF"),
        ["pdf: a table of objects that is none"] = () => Pdf(file => file.Replace("00000 n", "0000x n", StringComparison.Ordinal)),
        ["pdf: a table of objects that follows itself"] = () => Pdf(file => file.Replace("/Root 1 0 R", Numbered($"/Root 1 0 R /Prev {file.LastIndexOf("xref\n0", StringComparison.Ordinal)}"), StringComparison.Ordinal)),
        ["pdf: contents that were pressed forty times"] = () => new ReaderRequest(ReaderFormat.Pdf, PdfFile.OfObjects(
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [4 0 R] >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>", Pressed(times: 40))),
    };

    /// <summary>Those that are not.</summary>
    public static IReadOnlyDictionary<string, Func<ReaderRequest>> Refused { get; } = new Dictionary<string, Func<ReaderRequest>>
    {
        ["word: a name of two million letters"] = () => Word($"{Paragraph}<w:{new string('n', 2_000_000)}/>"),
        ["word: 2,000 parts"] = () => Word(Paragraph, [.. Enumerable.Range(0, 2_000).Select(part => (Numbered($"word/part{part}.xml"), "<a/>"))]),
        ["word: an encoding that nobody knows"] = () => new ReaderRequest(ReaderFormat.Word, WordFile.WithPart($"<?xml version=\"1.0\" encoding=\"x-rot13\"?><a>{Says}</a>")),
        ["word: nothing but zeros after the mark of an older Word"] = () => new ReaderRequest(ReaderFormat.Word, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]),
        ["html: 100,000 frames in frames"] = () => Html(Repeated("<frameset>", 100_000) + Says),
        ["html: pictures and formulas in each other by turns"] = () => Html(Repeated("<svg><foreignObject><math><mtext>", 20_000) + Says),
        ["html: 100,000 templates in templates"] = () => Html(Repeated("<template>", 100_000) + Says),
        ["html: a table whose rows hold what no row may"] = () => Html($"<table>{Repeated("<b>x<tr>", 50_000)}"),
        ["mail: parts in parts of the same boundary"] = () => Mail($"Content-Type: multipart/mixed; boundary=b\r\n\r\n{Repeated("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", 3_000)}--b\r\n\r\n{Says}"),
        ["mail: a page 200,000 elements deep"] = () => Mail($"Content-Type: text/html\r\n\r\n{Repeated("<div>", 200_000)}{Says}"),
        ["mail: the first of two thousand million pieces"] = () => Mail($"Content-Type: message/partial; id=x; number=1; total=2147483647\r\n\r\nFrom: a\r\n\r\n{Says}"),
        ["mail: letters of no known kind"] = () => Mail($"Content-Type: text/plain; charset=x-klingon-9\r\n\r\n{Says}"),
    };

    private static string Run => $"<w:r><w:t>{Says}</w:t></w:r>";

    private static string Paragraph => $"<w:p>{Run}</w:p>";

    private static ReaderRequest Word(string body, params (string Name, string Content)[] parts) => new(ReaderFormat.Word, WordFile.Of(body, parts));

    private static ReaderRequest Html(string page) => new(ReaderFormat.Html, Encoding.UTF8.GetBytes(page));

    private static ReaderRequest Mail(string rest) => new(ReaderFormat.Mail, Encoding.ASCII.GetBytes(MailHead + rest));

    /// <summary>A file of one page, broken afterwards.</summary>
    private static ReaderRequest Pdf(Func<string, string> broken) => new(ReaderFormat.Pdf, Encoding.ASCII.GetBytes(broken(Encoding.ASCII.GetString(PdfFile.Of(Page)))));

    /// <summary>The page as a stream in so many layers of ZLIB, written in hexadecimal digits.</summary>
    private static string Pressed(int times)
    {
        var content = Encoding.ASCII.GetBytes(Page);
        for (var time = 0; time < times; time++)
        {
            using var pressed = new MemoryStream();
            using (var zlib = new ZLibStream(pressed, CompressionLevel.Fastest))
                zlib.Write(content);
            content = pressed.ToArray();
        }

        var digits = Convert.ToHexString(content) + ">";
        return Numbered($"<< /Filter [/ASCIIHexDecode {Repeated("/FlateDecode ", times)}] /Length {digits.Length} >>\nstream\n{digits}\nendstream");
    }

    private static string Numbered(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
