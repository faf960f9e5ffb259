using System.Globalization;

namespace TalkBot.Reader.Html;

/// <summary>Lengths in style rules.</summary>
internal static class CssLength
{
    /// <summary>In pixels.</summary>
    public const double DefaultFontSize = 16;

    /// <summary>Pixels for each unit (CSS Values and Units 3, section 6); a window counts as 1280 by 720.</summary>
    private static readonly (string Unit, double Pixels)[] Fixed =
        [("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("rem", DefaultFontSize), ("vw", 12.8), ("vh", 7.2)];

    /// <summary>The length in pixels, <c>em</c> and <c>%</c> being shares of <paramref name="fontSize"/>; a number without a unit as it is; null for anything else.</summary>
    public static double? Parse(string text, double fontSize)
    {
        foreach (var (unit, pixels) in Fixed)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
                return Number(text.AsSpan(0, text.Length - unit.Length)) * pixels;
        }

        if (text.EndsWith("em", StringComparison.Ordinal))
            return Number(text.AsSpan(0, text.Length - 2)) * fontSize;
        return text.EndsWith('%') ? Number(text.AsSpan(0, text.Length - 1)) / 100 * fontSize : Number(text);
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
