using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>How an element looks, as far as it decides whether its words can be seen.</summary>
/// <param name="Unseen">Why nothing of it is seen, its descendants included.</param>
/// <param name="Ink">The colour of its words.</param>
/// <param name="Ground">The colour behind them; null where there is a picture.</param>
/// <param name="FontSize">In pixels.</param>
internal sealed record Look(ReadingFlagKind? Unseen, CssColor? Ink, CssColor? Ground, double FontSize)
{
    /// <summary>In pixels; the smallest print on pages is about four times that.</summary>
    private const double SmallestSize = 2;

    /// <summary>In pixels: nothing is moved so far to stay on a page.</summary>
    private const double FarOff = -900;

    private const double Faint = 0.06;

    /// <summary>Black on white, and letters as large as browsers make them.</summary>
    public static Look OfPaper { get; } = new(null, CssColor.Black, CssColor.White, CssLength.DefaultFontSize);

    public bool IsTiny => FontSize < SmallestSize;

    public bool IsColorless => Ink is { } ink && (ink.Alpha <= Faint || (Ground is { } ground && ink.IsAlike(ground)));

    /// <summary>The look of an element within this one.</summary>
    /// <param name="styles">What is said of it, by property.</param>
    /// <param name="isHidden">Whether it has the attribute <c>hidden</c>.</param>
    public Look With(IReadOnlyDictionary<string, string> styles, bool isHidden)
    {
        if (styles.Count == 0 && !isHidden)
            return this;
        var size = styles.TryGetValue("font-size", out var said) ? CssLength.Parse(said, FontSize) ?? FontSize : FontSize;
        var ground = CssColor.Parse(styles.GetValueOrDefault("background-color")) is { Alpha: > 0.5 } color ? color : Ground;
        if (styles.TryGetValue("background-image", out var image) && image is not ("none" or "initial"))
            ground = null;
        return new Look(
            Unseen ?? WhyUnseen(styles, isHidden, size),
            CssColor.Parse(styles.GetValueOrDefault("color")) ?? Ink,
            ground,
            size);
    }

    private static ReadingFlagKind? WhyUnseen(IReadOnlyDictionary<string, string> styles, bool isHidden, double fontSize)
    {
        if (isHidden && !styles.ContainsKey("display"))
            return ReadingFlagKind.Unshown;
        if (Is("display", "none") || Is("visibility", "hidden", "collapse") || Length("opacity") <= Faint || IsCutAway() || IsFlat())
            return ReadingFlagKind.Unshown;
        return IsFarOff("text-indent") || IsFarOff("margin-left") || (Is("position", "absolute", "fixed") && (IsFarOff("left") || IsFarOff("right") || IsFarOff("top") || IsFarOff("bottom")))
            ? ReadingFlagKind.OffPage
            : null;

        bool Is(string property, params ReadOnlySpan<string> values) => styles.TryGetValue(property, out var value) && values.Contains(value);

        double? Length(string property) => styles.TryGetValue(property, out var value) ? CssLength.Parse(value, fontSize) : null;

        bool IsFarOff(string property) => Length(property) <= FarOff;

        bool IsCutAway() =>
            Is("transform", "scale(0)", "scale(0, 0)")
            || Is("clip-path", "inset(50%)", "inset(100%)")
            || (styles.TryGetValue("clip", out var clip) && clip.StartsWith("rect(", StringComparison.Ordinal) && clip.All(c => c is not (>= '2' and <= '9')));

        bool IsFlat() =>
            (Is("overflow", "hidden", "clip") || Is("overflow-y", "hidden", "clip"))
            && (Length("height") <= 1 || Length("width") <= 1 || Length("max-height") <= 1);
    }
}
