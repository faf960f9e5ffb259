using System.Text;
using TalkBot.Search.Reading;

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

    /// <summary>Each sentence is an entry of the index: of two million nobody sees the end.</summary>
    [Theory]
    [InlineData("a\n", TextSize.MaxSentences, "100,001 sentences")]
    [InlineData("word ", TextSize.MaxCharacters / 5, "characters")]
    public void A_text_that_is_too_long_for_one_document_fails_alone(string part, int times, string reason)
    {
        _documents.Add("long.txt", Repeated(part, times) + Says);
        _documents.Add("long.jsonl", $"{{\"id\":\"1\",\"text\":\"{Repeated(part.Replace("\n", "\\n", StringComparison.Ordinal), times)}{Says}\"}}\n{{\"id\":\"2\",\"text\":\"{Says}\"}}\n");

        Assert.Equal("2", Assert.Single(_documents.ReadDocuments()).Id);
        Assert.All(_documents.ReadFailures(), failure => Assert.Contains($"{reason}, over the limit of", failure.Reason, StringComparison.Ordinal));
        Assert.Equal(["long.jsonl", "long.txt"], _documents.ReadFailures().Select(failure => Path.GetFileName(failure.File)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_of_as_many_sentences_as_one_document_may_hold_is_read()
    {
        _documents.Add("long.txt", Repeated("a\n", TextSize.MaxSentences));

        Assert.Equal(TextSize.MaxSentences, Assert.Single(_documents.ReadDocuments()).Sentences.Count);
    }

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
