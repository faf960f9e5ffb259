using System.Globalization;

namespace TalkBot.Reader.Html;

/// <summary>A colour: its parts from 0 to 255, and how much it covers, from 0 to 1.</summary>
internal readonly record struct CssColor(double Red, double Green, double Blue, double Alpha)
{
    /// <summary>Two colours that differ by no more in any part cannot be told apart.</summary>
    private const double Alike = 16;

    public static CssColor Black { get; } = new(0, 0, 0, 1);

    public static CssColor White { get; } = new(255, 255, 255, 1);

    public bool IsAlike(CssColor other) =>
        Math.Abs(Red - other.Red) <= Alike && Math.Abs(Green - other.Green) <= Alike && Math.Abs(Blue - other.Blue) <= Alike;

    /// <summary>A colour as the style library writes it, <c>rgba(r, g, b, a)</c>; null for what depends on something else.</summary>
    public static CssColor? Parse(string? text)
    {
        const string Start = "rgba(";
        if (text is null || !text.StartsWith(Start, StringComparison.Ordinal) || !text.EndsWith(')'))
            return null;
        var parts = text[Start.Length..^1].Split(',');
        Span<double> numbers = stackalloc double[4];
        if (parts.Length != numbers.Length)
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return new CssColor(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
