using CsCheck;
using TalkBot.Host.Rendering;
using TalkBot.Testing;

namespace TalkBot.Tests.Host.Rendering;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Zelenskyy’s “wary” stance — naïve", "Zelenskyy’s “wary” stance — naïve")]
    [InlineData("  two \t\r\n words\u2028 here\u00A0now ", "two words here now")]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("bell\a, backspace\b, delete\u007f, C1 \u009b31m", "bell\uFFFD, backspace\uFFFD, delete\uFFFD, C1 \uFFFD31m")]
    [InlineData("\u202Egnp.exe\u202C \u2066a\u2069 \u200Fb\u200E \u061Cc", "gnp.exe a b c")]
    [InlineData("hid\u200Bden\uFEFF \u2063w\u034Fords\u3164", "hidden words")]
    [InlineData("tag \U000E0041\U000E0042\U000E007F\U000E0100end", "tag end")]
    [InlineData("نامه\u200Cها", "نامه\u200Cها")]
    [InlineData("👩\u200D👩\u200D👧 ❤\uFE0F", "👩\u200D👩\u200D👧 ❤\uFE0F")]
    [InlineData("smug\u200Dgle\uFE0F\uFE01\uFE02", "smuggle")]
    [InlineData("❤\uFE0F\uFE01\uFE02", "❤\uFE0F")]
    [InlineData("not a character \uFFFE\uFFFF", "not a character \uFFFD\uFFFD")]
    [InlineData("[1] [red]x[/]", "[1] [red]x[/]")]
    [InlineData("\n \t", "")]
    public void Text_is_made_safe_and_stays_readable(string text, string expected) => Assert.Equal(expected, TerminalText.Clean(text));

    [Fact]
    public void Half_a_character_is_shown_as_missing() => Assert.Equal("high \uFFFD, low \uFFFD", TerminalText.Clean("high \ud800, low \udc00"));

    [Fact]
    public void No_forbidden_character_ever_comes_out() =>
        AnyText.Sample(text => SafeText.Assert(TerminalText.Clean(text)));

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        AnyText.Sample(text => TerminalText.Clean(TerminalText.Clean(text)) == TerminalText.Clean(text));

    [Theory]
    [InlineData("security/naughty_strings.jsonl")]
    [InlineData("security/unicode_smuggling.jsonl")]
    [InlineData("security/chat_markup.jsonl")]
    public void Hostile_strings_become_safe(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not on this machine.");
        Assert.All(SharedFiles.ReadTexts(path), text => SafeText.Assert(TerminalText.Clean(text)));
    }

    // Ordinary text is rare here: half of it is what steers, hides or breaks.
    private static Gen<string> AnyText { get; } = Gen.OneOf(
            Gen.Char.Select(unit => unit.ToString()),
            Gen.Char['\0', '\u009f'].Select(unit => unit.ToString()),
            Gen.Char['\u2000', '\u206f'].Select(unit => unit.ToString()),
            Gen.Char['\ud800', '\udfff'].Select(unit => unit.ToString()),
            Gen.Int[0xE0000, 0xE01FF].Select(char.ConvertFromUtf32),
            Gen.Int[0xFE00, 0xFE0F].Select(char.ConvertFromUtf32),
            Gen.OneOf([.. new[] { "a", " ", "[1]", "\u001b[2J", "\u202E", "\u200D", "❤" }.Select(Gen.Const)]))
        .Array[0, 40].Select(string.Concat);
}
