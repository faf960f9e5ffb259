using System.Text.Json;
using TalkBot.Core;

namespace TalkBot.Host.Evaluation;

/// <summary>Reads the details of an earlier run back, to compare with.</summary>
internal static class MeasurementFile
{
    private const string Field = "measured";

    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: no file, no measured question, or a line that is not one.</exception>
    public static IReadOnlyList<Measurement> Read(string path) =>
        [.. EvaluationFile.Read(path, "measured question", "name a file that --details wrote", Parse).OfType<Measurement>().DistinctBy(item => item.Id)];

    public static void Write(Utf8JsonWriter json, Measurement measurement)
    {
        json.WriteStartObject(Field);
        foreach (var (name, value) in measurement.Values.Where(entry => entry.Key != Measurement.Confidence))
            json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    /// <summary>A claim's line has no measurement, and is passed over.</summary>
    private static Measurement? Parse(JsonElement line)
    {
        if (!line.TryGetProperty(Field, out var measured))
            return null;
        var values = new Dictionary<string, double>(StringComparer.Ordinal) { [Measurement.Confidence] = Number(line.GetProperty(Measurement.Confidence)) };
        foreach (var figure in measured.EnumerateObject())
            values[figure.Name] = Number(figure.Value);
        return new Measurement(line.RequiredText("id"), values);
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new FormatException("a measured value is not a number");
}
