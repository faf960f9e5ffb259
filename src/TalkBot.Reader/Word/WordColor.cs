using System.Globalization;

namespace TalkBot.Reader.Word;

/// <summary>A colour, its parts from 0 to 255; or the one that Word chooses so that it can be read.</summary>
internal readonly record struct WordColor(int Red, int Green, int Blue, bool IsAutomatic = false)
{
    /// <summary>Two colours that differ by no more in any part cannot be told apart.</summary>
    private const int Alike = 16;

    public static WordColor Automatic { get; } = new(0, 0, 0, IsAutomatic: true);

    public static WordColor White { get; } = new(255, 255, 255);

    public bool IsAlike(WordColor other) =>
        !IsAutomatic && !other.IsAutomatic
        && Math.Abs(Red - other.Red) <= Alike && Math.Abs(Green - other.Green) <= Alike && Math.Abs(Blue - other.Blue) <= Alike;

    /// <summary>Six hexadecimal digits; null for <c>auto</c> and anything else.</summary>
    public static WordColor? Parse(string? text) =>
        text is { Length: 6 } && int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new WordColor(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF)
            : null;

    /// <summary>The colours of the marker, ECMA-376 part 1, 17.18.40, as far as letters are seldom of them.</summary>
    public static WordColor? OfHighlight(string? name) => name switch
    {
        "black" => new WordColor(0, 0, 0),
        "white" => White,
        "yellow" => new WordColor(255, 255, 0),
        "red" => new WordColor(255, 0, 0),
        "blue" => new WordColor(0, 0, 255),
        "green" => new WordColor(0, 255, 0),
        "none" or null => null,
        _ => new WordColor(128, 128, 128),
    };
}
