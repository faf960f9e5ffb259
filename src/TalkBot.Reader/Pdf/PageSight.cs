using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace TalkBot.Reader.Pdf;

/// <summary>Tells the letters of a page that a reader sees from those that are only in the file.</summary>
internal sealed class PageSight(Page page)
{
    /// <summary>Points; the smallest print on paper is about twice that.</summary>
    private const double SmallestSize = 2;

    /// <summary>From here on a colour cannot be told from paper.</summary>
    private const double White = 0.94;

    private readonly PdfRectangle _paper = page.CropBox.Bounds;

    private readonly List<PdfRectangle> _darkAreas =
        [.. page.Paths.Where(path => path.IsFilled && !IsWhite(path.FillColor)).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()];

    public bool IsSeen(Letter letter) =>
        letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
        && letter.PointSize >= SmallestSize
        && Holds(_paper, Middle(letter))
        && (!IsWhite(InkOf(letter)) || _darkAreas.Exists(area => Holds(area, Middle(letter))));

    private static IColor? InkOf(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip ? letter.StrokeColor : letter.FillColor;

    private static bool IsWhite(IColor? color)
    {
        // A pattern has no colour of its own, and can be seen.
        if (color is null or { ColorSpace: ColorSpace.Pattern })
            return false;
        var (red, green, blue) = color.ToRGBValues();
        return red >= White && green >= White && blue >= White;
    }

    private static PdfPoint Middle(Letter letter) => letter.BoundingBox.Centroid;

    private static bool Holds(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;
}
