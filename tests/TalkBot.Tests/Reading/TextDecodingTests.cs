using System.Text;
using CsCheck;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Tests.Reading;

public class TextDecodingTests
{
    private const string Sample = "Talks in Riyadh: “four hours” — Київ, ґанок.\nНорвания назвала встречу полезной.";

    public static TheoryData<string, byte[]> Readable => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 LE with BOM", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 BE with BOM", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "UTF-16 LE without BOM", Encoding.Unicode.GetBytes(Sample) },
        { "UTF-16 BE without BOM", Encoding.BigEndianUnicode.GetBytes(Sample) },
    };

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "Windows-1251", [0xD1, 0xF2, 0xEE, 0xF0, 0xEE, 0xED, 0xFB], "is not valid UTF-8: the first bad byte is 0xD1 at offset 0; save it as UTF-8" },
        { "mixed", [.. "four "u8, 0xD0, 0xA1, 0xFB, .. " hours"u8], "is not valid UTF-8: the first bad byte is 0xFB at offset 7; save it as UTF-8" },
        { "mixed after a BOM", [0xEF, 0xBB, 0xBF, .. "four"u8, 0xE9], "is not valid UTF-8: the first bad byte is 0xE9 at offset 7; save it as UTF-8" },
        { "far in", [.. Enumerable.Repeat((byte)'a', 100_000), 0xFF, .. "b"u8], "is not valid UTF-8: the first bad byte is 0xFF at offset 100000; save it as UTF-8" },
        { "overlong", [.. "ab"u8, 0xC0, 0x80], "is not valid UTF-8: the first bad byte is 0xC0 at offset 2; save it as UTF-8" },
        { "surrogate in UTF-8", [.. "ab"u8, 0xED, 0xA0, 0x80], "is not valid UTF-8: the first bad byte is 0xED at offset 2; save it as UTF-8" },
        { "half a character in UTF-16", [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0], "is not valid UTF-16: the first bad byte is 0x00 at offset 4; save it as UTF-8" },
        { "half a unit in UTF-16", [0xFF, 0xFE, (byte)'a', 0, (byte)'b'], "is not valid UTF-16: the first bad byte is 0x62 at offset 4; save it as UTF-8" },
        { "NULs", Encoding.UTF8.GetBytes("four\0hours\0four\0hours\0"), "holds NUL bytes, so it is not text; if it is meant to be, save it as UTF-8" },
        { "NULs in even places", Encoding.UTF8.GetBytes("abc\0abc\0abc\0"), "holds NUL bytes, so it is not text; if it is meant to be, save it as UTF-8" },
        { "control characters", Encoding.UTF8.GetBytes("four \u0001\u0002\u0003 hours"), "is full of control characters, so it is not text; if it is meant to be, save it as UTF-8" },
        { "nothing", [], "is empty" },
        { "a BOM alone", [0xEF, 0xBB, 0xBF], "is empty" },
        { "white space", [.. " \r\n\t"u8], "is empty" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Unicode_in_every_form_gives_the_same_text(string form, byte[] bytes) =>
        Assert.Equal((form, Sample), (form, Text(bytes)));

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_is_not_Unicode_text_is_refused_with_its_first_bad_byte(string kind, byte[] bytes, string reason) =>
        Assert.Equal((kind, reason), (kind, Assert.IsType<DecodedText.Undecodable>(TextDecoding.Decode(bytes)).Reason));

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour\r\n", "one\ntwo\nthree\nfour\n")]
    [InlineData("one\r\r\ntwo", "one\n\ntwo")]
    [InlineData("one\u0085two\u2028three\ffour", "one\u0085two\u2028three\ffour")]
    public void Only_carriage_returns_change(string text, string expected) =>
        Assert.Equal(expected, Text(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void One_stray_control_character_in_a_long_text_is_kept() =>
        Assert.Equal(new string('a', 200) + "\u001b", Text(Encoding.UTF8.GetBytes(new string('a', 200) + "\u001b")));

    [Fact]
    public void Any_text_comes_back_from_any_encoding_as_it_was_but_for_line_endings()
    {
        var character = Gen.Frequency(
            (6, Gen.Char[' ', '~'].Select(c => c.ToString())),
            (2, Gen.OneOf("\r\n", "\r", "\n", "\t")),
            (3, Gen.Char['\u00A0', '\uD7FF'].Select(c => c.ToString())),
            (1, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)));
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

        // The first letter keeps the text from being blank, or a file of another kind.
        Gen.Select(character.Array[0, 60], Gen.Int[0, encodings.Length - 1]).Sample((parts, which) =>
        {
            var text = "T" + string.Concat(parts);
            byte[] bytes = [.. encodings[which].GetPreamble(), .. encodings[which].GetBytes(text)];
            return Text(bytes) == text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        });
    }

    private static string Text(byte[] bytes) => Assert.IsType<DecodedText.Text>(TextDecoding.Decode(bytes)).Value;
}
