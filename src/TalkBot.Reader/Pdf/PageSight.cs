using TalkBot.Core.Knowledge;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace TalkBot.Reader.Pdf;

/// <summary>Tells the letters of a page that a reader sees from those that are only in the file.</summary>
internal sealed class PageSight(Page page)
{
    /// <summary>Points; the smallest print on paper is about twice that.</summary>
    private const double SmallestSize = 2;

    /// <summary>Two colours that differ by no more in any part cannot be told apart. The parts go from 0 to 1.</summary>
    private const double Alike = 0.06;

    /// <summary>Areas narrower than this, in points, are rules and borders, and stand behind no letter.</summary>
    private const double Narrow = 3;

    private static readonly Rgb Paper = new(1, 1, 1);

    private readonly PdfRectangle _page = page.CropBox.Bounds;
    private readonly List<PdfRectangle> _pictures = [.. page.GetImages().Select(image => image.BoundingBox)];
    private readonly List<Area> _areas = [.. page.Paths.Where(path => path.IsFilled).Select(Area.Of).OfType<Area>()];

    /// <summary>Why nobody sees the letter; null where one does.</summary>
    public ReadingFlagKind? WhyUnseen(Letter letter)
    {
        if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            return ReadingFlagKind.Unshown;
        if (letter.PointSize < SmallestSize)
            return ReadingFlagKind.Tiny;
        var middle = letter.BoundingBox.Centroid;
        if (!Holds(_page, middle))
            return ReadingFlagKind.OffPage;
        return RgbOf(InkOf(letter)) is { } ink && BehindAt(middle, ink) is { } behind && IsAlike(ink, behind) ? ReadingFlagKind.Colorless : null;
    }

    private static IColor? InkOf(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip ? letter.StrokeColor : letter.FillColor;

    /// <summary>The colour behind a letter, as far as it decides: null where there is a pattern or a picture.</summary>
    private Rgb? BehindAt(PdfPoint point, Rgb ink)
    {
        // Most letters are of another colour than anything on their page.
        if (!IsAlike(ink, Paper) && !_areas.Exists(area => area.Color is { } color && IsAlike(ink, color)))
            return Paper;
        if (_areas.FindLast(area => Holds(area.Bounds, point)) is { } area)
            return area.Color;
        return _pictures.Exists(picture => Holds(picture, point)) ? null : Paper;
    }

    private static bool IsAlike(Rgb one, Rgb other) =>
        Math.Abs(one.Red - other.Red) <= Alike && Math.Abs(one.Green - other.Green) <= Alike && Math.Abs(one.Blue - other.Blue) <= Alike;

    /// <summary>A pattern has no colour of its own, and can be seen.</summary>
    private static Rgb? RgbOf(IColor? color)
    {
        if (color is null or { ColorSpace: ColorSpace.Pattern })
            return null;
        var (red, green, blue) = color.ToRGBValues();
        return new Rgb(red, green, blue);
    }

    private static bool Holds(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    private readonly record struct Rgb(double Red, double Green, double Blue);

    /// <summary>A filled part of the page; those painted later are above those before.</summary>
    private sealed record Area(PdfRectangle Bounds, Rgb? Color)
    {
        public static Area? Of(PdfPath path) =>
            path.GetBoundingRectangle() is { } bounds && bounds.Width >= Narrow && bounds.Height >= Narrow ? new Area(bounds, RgbOf(path.FillColor)) : null;
    }
}
