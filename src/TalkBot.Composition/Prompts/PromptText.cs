using System.Globalization;
using System.Text;

namespace TalkBot.Composition.Prompts;

/// <summary>Makes text from outside fit for a prompt: what cannot be seen is left out, so that nothing hidden reaches the model. Pure.</summary>
internal static class PromptText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// <paramref name="text"/> without control and invisible characters; line breaks and the joiners that Persian and
    /// Indic scripts need stay. What is left can stand in XML.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsShown(rune, previous))
                continue;
            clean.Append(rune.ToString());
            previous = rune;
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string CleanLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsShown(Rune rune, Rune previous) => rune.Value switch
    {
        '\n' or '\t' => true,
        ZeroWidthNonJoiner or ZeroWidthJoiner => !previous.IsAscii && Rune.IsLetter(previous),
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate),
    };
}
