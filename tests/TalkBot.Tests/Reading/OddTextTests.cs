using System.Text;

namespace TalkBot.Tests.Reading;

/// <summary>Text, Markdown and JSON Lines in odd encodings, nested without end, or with something that is no text in it.</summary>
public sealed class OddTextTests : IDisposable
{
    private const string Says = "The talks lasted four hours.";

    private readonly DocumentsUnderTest _documents = new();

    public static TheoryData<string, byte[], string> Texts => new()
    {
        { "half.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Says), 0], "save it as UTF-8" },
        { "latin.txt", Encoding.Latin1.GetBytes("Les n\u00e9gociations ont dur\u00e9."), "save it as UTF-8" },
        { "overlong.txt", [.. "The talks "u8, 0xC0, 0xAF, .. "lasted."u8], "save it as UTF-8" },
        { "surrogates.txt", [.. "The talks "u8, 0xED, 0xA0, 0x80, .. "lasted."u8], "save it as UTF-8" },
        { "wide.txt", Encoding.UTF32.GetBytes(Says), "save it as UTF-8" },
        { "remarks.md", Encoding.ASCII.GetBytes(Repeated("<!-- ", 100_000) + Says), "holds only text that a reader of its pages does not see" },
        { "half.jsonl", "{\"id\":\"1\",\"title\":\"t\",\"text\":\"four \\ud83d hours\"}\n"u8.ToArray(), "half a character" },
    };

    public void Dispose() => _documents.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_no_text_is_refused_with_what_mends_it(string name, byte[] content, string reason) =>
        Assert.Contains(reason, DocumentsUnderTest.ReasonAgainst(name, content), StringComparison.Ordinal);

    [Theory]
    [InlineData("quotes.md", ">", 100_000)]
    [InlineData("brackets.md", "[", 200_000)]
    [InlineData("lists.md", "- ", 50_000)]
    [InlineData("tower.txt", "\u0301", 100_000)]
    public void What_is_nested_or_piled_up_is_read(string name, string part, int times)
    {
        _documents.Add(name, Repeated(part, times) + " " + Says);

        Assert.Contains(Says, Assert.Single(_documents.ReadDocuments()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_deep_fails_alone()
    {
        _documents.Add("deep.jsonl", $"{{\"id\":\"1\",\"title\":\"t\",\"text\":{Repeated("[", 100_000)}{Repeated("]", 100_000)}}}\n{{\"id\":\"2\",\"title\":\"t\",\"text\":\"{Says}\"}}\n");

        Assert.Equal(Says, Assert.Single(_documents.ReadDocuments()).Text);
        Assert.Contains("not valid JSON", Assert.Single(_documents.ReadFailures()).Reason, StringComparison.Ordinal);
    }

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
