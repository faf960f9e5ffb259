using System.Text;
using System.Text.Json;

namespace TalkBot.Host.Evaluation;

/// <summary>A report as one JSON object for programs: each figure by its name, and under <c>counts</c> over how many items it was taken.</summary>
internal static class ReportJson
{
    public static string Write(EvaluationReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteFigures(json, report.All);
            json.WriteStartObject("by_kind");
            foreach (var (kind, figures) in report.ByKind)
            {
                json.WriteStartObject(kind);
                WriteFigures(json, figures);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteFigures(Utf8JsonWriter json, Scorecard scorecard)
    {
        json.WriteNumber("questions", scorecard.Questions);
        foreach (var figure in scorecard.Figures)
        {
            if (figure.Value is { } value)
                json.WriteNumber(figure.Name, value);
            else
                json.WriteNull(figure.Name);
        }

        json.WriteStartObject("counts");
        foreach (var figure in scorecard.Figures)
            json.WriteNumber(figure.Name, figure.Count);
        json.WriteEndObject();
    }
}
