using System.Text;
using System.Text.Json;

namespace TalkBot.Host.Evaluation;

/// <summary>
/// Reports as one JSON object for programs: each figure by its name, and under <c>counts</c> over how many items it was
/// taken. What changed since an earlier run stands under <c>compared</c>, what was measured on claims under <c>claims</c>.
/// </summary>
internal static class ReportJson
{
    public static string Write(EvaluationReport? questions, Comparison? comparison, ClaimScorecard? claims)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (questions is not null)
                WriteQuestions(json, questions);
            if (comparison is not null)
                WriteComparison(json, comparison);
            if (claims is not null)
                WriteClaims(json, claims);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteQuestions(Utf8JsonWriter json, EvaluationReport report)
    {
        WriteFigures(json, "questions", report.All.Questions, report.All.Figures);
        json.WriteStartObject("by_kind");
        foreach (var (kind, scorecard) in report.ByKind)
        {
            json.WriteStartObject(kind);
            WriteFigures(json, "questions", scorecard.Questions, scorecard.Figures);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject("compared");
        json.WriteNumber("questions", comparison.Questions);
        foreach (var figure in comparison.Figures.Where(figure => figure is { Before: not null, Now: not null, Change: not null }))
        {
            json.WriteStartObject(figure.Name);
            json.WriteNumber("before", figure.Before!.Value);
            json.WriteNumber("now", figure.Now!.Value);
            json.WriteNumber("change_low", figure.Change!.Value.Low);
            json.WriteNumber("change_high", figure.Change!.Value.High);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter json, ClaimScorecard scorecard)
    {
        json.WriteStartObject("claims");
        WriteFigures(json, "claims", scorecard.Claims, scorecard.Figures);
        json.WriteStartObject("by_kind");
        foreach (var (kind, auroc) in scorecard.AurocByKind)
        {
            json.WriteStartObject(kind);
            WriteFigures(json, "claims", auroc.Count, [auroc]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string items, int count, IReadOnlyList<Figure> figures)
    {
        json.WriteNumber(items, count);
        foreach (var figure in figures)
        {
            if (figure.Value is { } value)
                json.WriteNumber(figure.Name, value);
            else
                json.WriteNull(figure.Name);
        }

        json.WriteStartObject("counts");
        foreach (var figure in figures)
            json.WriteNumber(figure.Name, figure.Count);
        json.WriteEndObject();
    }
}
