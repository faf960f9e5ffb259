using System.Globalization;
using Spectre.Console;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Evaluation;

/// <summary>A report as tables for people.</summary>
internal static class ReportTable
{
    private static readonly string[] ColumnsByKind =
    [
        "document_hit_at_1", "passage_hit_at_4", "sentence_p_at_1", "sentence_p_at_1_forced", "answered_of_answerable", "declined_of_unanswerable",
    ];

    public static void Write(Terminal terminal, EvaluationReport report)
    {
        terminal.Write(Totals(report.All.Figures));
        if (report.ByKind.Count > 0)
            terminal.Write(Kinds(report));
    }

    public static void Write(Terminal terminal, ClaimScorecard scorecard)
    {
        terminal.Write(Totals(scorecard.Figures));
        if (scorecard.AurocByKind.Count == 0)
            return;
        var table = Empty("unsupported claims of kind", "claims", "AUROC against supported");
        foreach (var (kind, auroc) in scorecard.AurocByKind)
            table.AddRow(Markup.Escape(TerminalText.Clean(kind)), auroc.Count.ToString(CultureInfo.InvariantCulture), Show(auroc));
        terminal.Write(table);
    }

    public static void Write(Terminal terminal, Comparison comparison)
    {
        var table = Empty("figure", "before", "now", "change", "95 % of it");
        foreach (var figure in comparison.Figures)
        {
            table.AddRow(
                figure.Label, Show(figure.Before), Show(figure.Now), Show(figure.Difference) + (figure.Change?.IsClear == true ? " *" : ""),
                figure.Change is { } change ? $"{Show(change.Low)} to {Show(change.High)}" : "-");
        }

        terminal.Write(table);
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Questions} questions stand in both runs. A change with a star is likely more than chance."));
    }

    private static string Show(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static Table Totals(IReadOnlyList<Figure> figures)
    {
        var table = Empty("figure", "value", "of");
        foreach (var figure in figures)
            table.AddRow(figure.Label, Show(figure), figure.Count.ToString(CultureInfo.InvariantCulture));
        return table;
    }

    private static Table Kinds(EvaluationReport report)
    {
        var labels = ColumnsByKind.Select(name => report.All[name].Label);
        var table = Empty(["kind", "questions", .. labels]);
        foreach (var (kind, scorecard) in report.ByKind)
        {
            var values = ColumnsByKind.Select(name => Show(scorecard[name]));
            table.AddRow([Markup.Escape(TerminalText.Clean(kind)), scorecard.Questions.ToString(CultureInfo.InvariantCulture), .. values]);
        }

        return table;
    }

    private static Table Empty(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column).Alignment(column == columns[0] ? Justify.Left : Justify.Right));
        return table;
    }

    private static string Show(Figure figure) => figure.Value switch
    {
        null => "-",
        { } value when figure.IsMilliseconds => value.ToString("0.0 ms", CultureInfo.InvariantCulture),
        { } value => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
