using System.Globalization;
using System.Text;

namespace TalkBot.Host.Evaluation;

/// <summary>Small plots as SVG.</summary>
internal static class SvgPlot
{
    private const int Width = 480;
    private const int Height = 320;
    private const int Margin = 44;
    private const int Bars = 24;

    /// <summary>A line through points between 0 and 1 on both axes.</summary>
    public static string Line(string across, string up, IReadOnlyList<(double Across, double Up)> points)
    {
        var svg = Begin(across, up, "0", "1", "1");
        svg.Append("<polyline fill=\"none\" stroke=\"#2563eb\" stroke-width=\"2\" points=\"");
        svg.AppendJoin(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Across):0.#},{Y(point.Up):0.#}")));
        return svg.Append("\"/></svg>\n").ToString();
    }

    /// <summary>How many values lie in each of some equal ranges, from 0 to the largest.</summary>
    public static string Histogram(string across, IReadOnlyList<double> values)
    {
        var largest = Math.Max(values.DefaultIfEmpty(0).Max(), double.Epsilon);
        var counts = new int[Bars];
        foreach (var value in values)
            counts[Math.Min(Bars - 1, (int)(value / largest * Bars))]++;

        var most = Math.Max(1, counts.Max());
        var svg = Begin(across, "questions", "0", largest.ToString("0.#", CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        for (var bar = 0; bar < Bars; bar++)
        {
            var (left, top) = (X((double)bar / Bars), Y((double)counts[bar] / most));
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{(Width - (2.0 * Margin)) / Bars:0.#}\" height=\"{Y(0) - top:0.#}\" fill=\"#2563eb\"/>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static StringBuilder Begin(string across, string up, string least, string mostAcross, string mostUp)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" role=\"img\" aria-label=\"{up} by {across}\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Margin}V{Height - Margin}H{Width - Margin}\" fill=\"none\" stroke=\"#888\"/>");
        Label(X(0.5), Height - 8, "middle", across);
        Label(Margin, Margin - 12, "start", up);
        Label(X(0), Y(0) + 16, "middle", least);
        Label(X(1), Y(0) + 16, "middle", mostAcross);
        Label(Margin - 6, Y(1) + 4, "end", mostUp);
        return svg;

        void Label(double x, double y, string anchor, string text) =>
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{text}</text>");
    }

    private static double X(double share) => Margin + (share * (Width - (2 * Margin)));

    private static double Y(double share) => Height - Margin - (share * (Height - (2 * Margin)));
}
