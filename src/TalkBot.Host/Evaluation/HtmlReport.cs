using System.Globalization;
using System.Net;
using System.Text;

namespace TalkBot.Host.Evaluation;

/// <summary>A report as one HTML page that needs nothing else: tables, and plots drawn in it.</summary>
internal static class HtmlReport
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
        + "table{border-collapse:collapse}th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #ddd}"
        + "th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}";

    public static string Write(ReportDocument report)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{ReportDocument.Title}</title><style>{Style}</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{ReportDocument.Title}</h1>\n<p>{report.Comparison.Questions} questions.");
        if (report.Comparison.HasBaseline)
            html.Append(" A change with a star is likely more than chance.");
        html.Append("</p>\n");
        WriteTable(html, report.FigureColumns, report.FigureRows);
        if (report.Report.ByKind.Count > 0)
        {
            html.Append("<h2>By kind</h2>\n");
            WriteTable(html, report.KindColumns, report.KindRows);
        }

        if (report.Curve.Count > 0)
        {
            html.Append("<h2>Declining</h2>\n<p>Each point is a threshold of confidence.</p>\n")
                .Append(SvgPlot.Line("declined of unanswerable", "answered of answerable", [.. report.Curve.Select(point => (point.Declined, point.Answered))]));
        }

        html.Append("<h2>Answer times</h2>\n").Append(SvgPlot.Histogram("milliseconds", report.Milliseconds));
        return html.Append("</body></html>\n").ToString();
    }

    private static void WriteTable(StringBuilder html, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        html.Append("<table>\n");
        WriteRow(html, "th", columns);
        foreach (var row in rows)
            WriteRow(html, "td", row);
        html.Append("</table>\n");
    }

    private static void WriteRow(StringBuilder html, string cell, IReadOnlyList<string> texts)
    {
        html.Append("<tr>");
        foreach (var text in texts)
            html.Append(CultureInfo.InvariantCulture, $"<{cell}>{WebUtility.HtmlEncode(text)}</{cell}>");
        html.Append("</tr>\n");
    }
}
