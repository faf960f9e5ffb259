using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Core.Health;

namespace TalkBot.Host.Health;

/// <summary>What was found, for programs: one object. The names are a contract.</summary>
/// <param name="Outcome">The worst of all: <c>ok</c>, <c>warning</c> or <c>failed</c>.</param>
/// <param name="Checks">Each with its name, outcome, what was found and how to mend it.</param>
internal sealed record DiagnosesJson(string Outcome, IReadOnlyList<DiagnosesJson.CheckJson> Checks)
{
    public static string Write(IReadOnlyList<Diagnosis> diagnoses) => JsonSerializer.Serialize(
        new DiagnosesJson(
            NameOf(diagnoses.Select(diagnosis => diagnosis.Outcome).DefaultIfEmpty().Max()),
            [.. diagnoses.Select(diagnosis => new CheckJson(diagnosis.Name, NameOf(diagnosis.Outcome), diagnosis.Found, diagnosis.Remedy))]),
        DiagnosesJsonContext.Default.DiagnosesJson);

    public static string NameOf(DiagnosisOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());

    internal sealed record CheckJson(string Name, string Outcome, string Found, string? Remedy);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DiagnosesJson))]
internal sealed partial class DiagnosesJsonContext : JsonSerializerContext;
