using System.Globalization;
using System.Text;

namespace TalkBot.Host.Evaluation;

/// <summary>A report as Markdown, with bars of characters for plots.</summary>
internal static class MarkdownReport
{
    private const int BarWidth = 40;
    private const int CurveSteps = 10;

    public static string Write(ReportDocument report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {ReportDocument.Title}\n\n{report.Comparison.Questions} questions.\n\n");
        if (report.Comparison.HasBaseline)
            text.Append("A change with a star is likely more than chance.\n\n");
        WriteTable(text, report.FigureColumns, report.FigureRows);
        if (report.Report.ByKind.Count > 0)
        {
            text.Append("\n## By kind\n\n");
            WriteTable(text, report.KindColumns, report.KindRows);
        }

        if (report.Curve.Count > 0)
            WriteCurve(text, report.Curve);
        return text.ToString();
    }

    /// <summary>How much is declined of what should be, where so much is still answered of what should be.</summary>
    private static void WriteCurve(StringBuilder text, IReadOnlyList<DeclinePoint> curve)
    {
        text.Append("\n## Declining\n\nDeclined of the unanswerable questions, where so many of the answerable ones are answered:\n\n```text\n");
        for (var step = CurveSteps; step > 0; step--)
        {
            var answered = (double)step / CurveSteps;
            var point = curve.Last(candidate => candidate.Answered >= answered - 1e-9);
            text.Append(CultureInfo.InvariantCulture, $"{answered,5:0.0} {new string('#', (int)Math.Round(point.Declined * BarWidth)).PadRight(BarWidth)} {point.Declined:0.00} from {point.Threshold:0.00}\n");
        }

        text.Append("```\n");
    }

    private static void WriteTable(StringBuilder text, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        WriteRow(text, columns);
        WriteRow(text, [.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows)
            WriteRow(text, row);
    }

    private static void WriteRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
}
