using System.Text;
using CsCheck;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

/// <summary>Files that were sound before somebody changed them: each gets a verdict, and the one after it is read. Held against the reader in its own process.</summary>
public sealed class ReaderLaws(ITestOutputHelper output) : IDisposable
{
    /// <summary>Each of them may cost a process, so there are fewer than of other laws.</summary>
    private const int Few = 40;

    private static readonly ReaderRequest Page = new(ReaderFormat.Html, Encoding.UTF8.GetBytes("<p>four hours"));

    private static readonly ReaderRequest[] Sound =
    [
        new(ReaderFormat.Pdf, PdfFile.Of("BT /F 12 Tf 50 700 Td (The talks lasted four hours.) Tj ET", "q 1 0 0 1 9 9 cm BT /F 9 Tf 3 Tr (Nobody sees it.) Tj ET Q")),
        new(ReaderFormat.Word, WordFile.Of(
            "<w:p><w:r><w:t>The talks lasted</w:t></w:r><w:r><w:t> four hours.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Riyadh</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            ("word/styles.xml", "<w:styles XMLNS><w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"))),
        new(ReaderFormat.Html, Encoding.UTF8.GetBytes(
            "<!doctype html><html><head><title>The talks</title><style>p.a{display:none}</style><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-02-18\"}</script></head>"
            + "<body><article><h1>The talks</h1><p>They lasted &#52;&nbsp;hours.<p class=a>Nobody sees it.<table><tr><td colspan=2>Riyadh</table></article></body></html>")),
        new(ReaderFormat.Mail, Encoding.UTF8.GetBytes(
            "From: =?utf-8?Q?Ann_M=C3=BCller?= <ann@example.org>\r\nSubject: The talks\r\nDate: Tue, 18 Feb 2025 21:00:00 +0300\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
            + "--m\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThey lasted =\r\nfour hours.\r\n--m\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--m--\r\n")),
    ];

    /// <summary>A part is written over, doubled, cut out, or put elsewhere.</summary>
    private static readonly Gen<ReaderRequest> Changed =
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 100_000], Gen.Int[0, 60], Gen.Byte.Array[0, 12]).Array[1, 6]).Select((file, changes) =>
        {
            var content = Sound[file].Content.ToArray();
            foreach (var (kind, at, length, bytes) in changes)
                content = Change(content, kind, at, length, bytes);
            return new ReaderRequest(Sound[file].Format, content);
        });

    private readonly ReaderProcess _reader = new(ReaderProgram.BesideThis, ReaderLimits.Default with { Work = TimeSpan.FromSeconds(10) });

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void A_file_that_was_changed_gets_a_verdict_and_the_next_one_is_read() => Changed.Sample(
        file =>
        {
            var verdict = _reader.Read(file, TestContext.Current.CancellationToken);

            Assert.True(verdict is ReaderVerdict.Refused { Reason.Length: > 0 } or ReaderVerdict.Extracted { Text.Length: > 0 });
            Assert.Equal("four hours", Assert.IsType<ReaderVerdict.Extracted>(_reader.Read(Page, TestContext.Current.CancellationToken)).Text);
        },
        output.WriteLine,
        iter: Few,
        threads: 1);

    private static byte[] Change(byte[] content, int kind, int at, int length, byte[] bytes)
    {
        var from = at % (content.Length + 1);
        var to = Math.Min(content.Length, from + length);
        var part = content[from..to];
        return kind switch
        {
            0 => [.. content[..from], .. bytes, .. content[Math.Min(content.Length, from + bytes.Length)..]],
            1 => [.. content[..to], .. part, .. content[to..]],
            2 => [.. content[..from], .. content[to..]],
            3 => [.. content[..from], .. bytes, .. content[from..]],
            _ => [.. part, .. content[..from], .. content[to..]],
        };
    }
}
