using System.Globalization;
using System.Xml;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Word;

/// <summary>What of a run's format decides whether its text can be seen; null where it is not said.</summary>
/// <param name="IsHidden">Whether it is told not to be shown.</param>
/// <param name="Ink">The colour of its letters.</param>
/// <param name="Ground">The colour behind them.</param>
/// <param name="IsTiny">Whether its letters are too small to read.</param>
internal readonly record struct RunFormat(bool? IsHidden, WordColor? Ink, WordColor? Ground, bool? IsTiny)
{
    /// <summary>Half points; the smallest print on paper is about twice that.</summary>
    private const double SmallestSize = 4;

    /// <summary>Why its text is not seen; null where it is.</summary>
    public ReadingFlagKind? WhyUnseen =>
        IsHidden == true ? ReadingFlagKind.Unshown
        : IsTiny == true ? ReadingFlagKind.Tiny
        : (Ink ?? WordColor.Automatic).IsAlike(Ground ?? WordColor.White) ? ReadingFlagKind.Colorless
        : null;

    /// <summary>This format where it says something, else <paramref name="other"/>.</summary>
    public RunFormat Over(RunFormat other) => new(IsHidden ?? other.IsHidden, Ink ?? other.Ink, Ground ?? other.Ground, IsTiny ?? other.IsTiny);

    /// <summary>With what the element at hand says, which stands in the properties of a run, a paragraph or a cell.</summary>
    public RunFormat With(XmlReader xml) => WordXml.NameOf(xml) switch
    {
        "vanish" or "webHidden" => this with { IsHidden = WordXml.IsOn(xml) },
        "color" => this with { Ink = WordColor.Parse(WordXml.Value(xml)) ?? WordColor.Automatic },
        "shd" => this with { Ground = WordColor.Parse(WordXml.Value(xml, "fill")) ?? Ground },
        "highlight" => this with { Ground = WordColor.OfHighlight(WordXml.Value(xml)) ?? Ground },
        "sz" => this with { IsTiny = double.TryParse(WordXml.Value(xml), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size <= SmallestSize },
        _ => this,
    };
}
