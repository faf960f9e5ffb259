using CsCheck;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Knowledge;

public class InvisibleCharactersTests
{
    [Fact]
    public void Tags_are_taken_out_and_what_they_spell_is_known() =>
        Assert.Equal(new InvisibleCharacters("Four hours.", 10, "Ignore all"), InvisibleCharacters.TakenFrom($"Four{AsTags("Ignore all")} hours."));

    [Theory]
    [InlineData("four\uFE00\uFE01\uFE02hours", "fourhours", 3)]
    [InlineData("four\uDB40\uDD00\uDB40\uDD01\uDB40\uDD02hours", "fourhours", 3)]
    [InlineData("four\u200B\u200C\u200D\u2060hours", "fourhours", 4)]
    [InlineData("four\uFEFFhours", "four\uFEFFhours", 0)]
    [InlineData("\u2764\uFE0F\u200D\U0001F525", "\u2764\uFE0F\u200D\U0001F525", 0)]
    [InlineData("four hours", "four hours", 0)]
    public void Runs_of_what_shows_nothing_are_taken_out_and_emoji_stay_whole(string text, string visible, int count) =>
        Assert.Equal(new InvisibleCharacters(visible, count, ""), InvisibleCharacters.TakenFrom(text));

    [Fact]
    public void Nothing_else_of_any_text_changes() => Gen.OneOf(Gen.Const("\u200B"), Gen.Const(AsTags("a")), Gen.Const("\uFE0F"), Gen.String[Gen.Char[' ', '\u1FFF'], 0, 5]).Array[0, 12].Select(string.Concat).Sample(text =>
        InvisibleCharacters.TakenFrom(text).Text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFE0F", "", StringComparison.Ordinal)
            == text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFE0F", "", StringComparison.Ordinal).Replace(AsTags("a"), "", StringComparison.Ordinal));

    /// <summary>ASCII in characters that show nothing.</summary>
    internal static string AsTags(string ascii) => string.Concat(ascii.Select(c => char.ConvertFromUtf32(0xE0000 + c)));
}
