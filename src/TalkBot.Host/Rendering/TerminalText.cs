using System.Buffers;
using System.Globalization;
using System.Text;

namespace TalkBot.Host.Rendering;

/// <summary>
/// Makes text from outside (documents, questions, paths, exceptions) safe to print: it cannot steer the terminal,
/// turn the reading direction, or hide words. Pure.
/// </summary>
internal static class TerminalText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // Drawn as nothing although Unicode does not call them format characters.
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0");

    /// <summary>
    /// <paramref name="text"/> on one line: white space of any kind made single, control characters and lone surrogates
    /// shown as U+FFFD, invisible characters left out. The joiners that Persian, Indic scripts and emoji need stay.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Rune.IsWhiteSpace(rune) ? new Rune(' ') : IsControl(rune) ? Rune.ReplacementChar : rune;
            if (IsHidden(shown, previous) || (shown.Value == ' ' && (clean.Length == 0 || previous == shown)))
                continue;
            clean.Append(shown.ToString());
            previous = shown;
        }

        return clean.ToString().TrimEnd(' ');
    }

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || (rune.Value & 0xFFFE) == 0xFFFE;

    private static bool IsHidden(Rune rune, Rune previous) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner || IsVariationSelector(rune)
            ? previous.IsAscii || IsJoiner(previous) || IsVariationSelector(previous) && IsVariationSelector(rune)
            : Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
              || rune.Value is >= 0xE0000 and <= 0xE0FFF
              || (rune.IsBmp && Invisible.Contains((char)rune.Value));

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    private static bool IsVariationSelector(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F;
}
