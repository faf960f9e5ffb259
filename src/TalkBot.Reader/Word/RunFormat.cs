using System.Globalization;
using System.Xml;

namespace TalkBot.Reader.Word;

/// <summary>What of a run's format decides whether its text can be seen; null where it is not said.</summary>
internal readonly record struct RunFormat(bool? IsHidden, bool? IsWhite, bool? IsTiny)
{
    /// <summary>Half points; the smallest print on paper is about twice that.</summary>
    private const double SmallestSize = 4;

    public bool IsUnseen => IsHidden == true || IsWhite == true || IsTiny == true;

    /// <summary>This format where it says something, else <paramref name="other"/>.</summary>
    public RunFormat Over(RunFormat other) => new(IsHidden ?? other.IsHidden, IsWhite ?? other.IsWhite, IsTiny ?? other.IsTiny);

    /// <summary>With what the element at hand says, which stands in run properties.</summary>
    public RunFormat With(XmlReader xml) => WordXml.NameOf(xml) switch
    {
        "vanish" or "webHidden" => this with { IsHidden = WordXml.IsOn(xml) },
        "color" => this with { IsWhite = IsWhiteColor(WordXml.Value(xml)) },
        "sz" => this with { IsTiny = double.TryParse(WordXml.Value(xml), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size <= SmallestSize },
        _ => this,
    };

    /// <summary>From F0 up in each part a colour cannot be told from paper.</summary>
    private static bool IsWhiteColor(string? color) =>
        color is { Length: 6 } && color.Chunk(2).All(part => char.ToUpperInvariant(part[0]) == 'F' && char.IsAsciiHexDigit(part[1]));
}
