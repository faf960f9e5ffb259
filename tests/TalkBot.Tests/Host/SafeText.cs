using System.Globalization;
using System.Text;

namespace TalkBot.Tests.Host;

/// <summary>What may be printed on a terminal.</summary>
internal static class SafeText
{
    public static void Assert(string line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isSafe = category is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && (category != UnicodeCategory.Format || rune.Value is 0x200C or 0x200D)
                && rune.Value is not (>= 0xE0000 and <= 0xE0FFF);
            Xunit.Assert.True(isSafe, string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4} in: {line}"));
        }

        Xunit.Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
    }
}
