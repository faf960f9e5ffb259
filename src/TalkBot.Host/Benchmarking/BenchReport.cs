using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;
using TalkBot.Host.Evaluation;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Benchmarking;

/// <summary>What was measured, for people as a table and for programs as one object.</summary>
internal static class BenchReport
{
    private static readonly int[] Percentiles = [50, 90, 99];

    public static void Write(Terminal terminal, BenchResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("figure").AddColumn(new TableColumn("value").Alignment(Justify.Right));
        foreach (var (figure, value) in Figures(result))
            table.AddRow(figure, value);
        terminal.Write(table);
    }

    public static string Json(BenchResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", result.Documents);
            json.WriteNumber("passages", result.Passages);
            json.WriteNumber("start_ms", Round(result.Start.TotalMilliseconds));
            json.WriteNumber("first_answer_ms", Round(result.FirstAnswer.TotalMilliseconds));
            foreach (var percentile in Percentiles)
                json.WriteNumber($"p{percentile}_ms", Round(Percentile.Of(result.Milliseconds, percentile)!.Value));
            json.WriteNumber("questions", result.Milliseconds.Count);
            json.WriteNumber("answered_share", Round(result.Answered));
            json.WriteNumber("questions_per_second", Round(result.PerSecond));
            json.WriteNumber("allocated_bytes_per_answer", result.AllocatedBytes);
            json.WriteNumber("memory_bytes", result.MemoryBytes);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static IEnumerable<(string Figure, string Value)> Figures(BenchResult result) =>
    [
        ("documents", Text($"{result.Documents:N0}")),
        ("passages", Text($"{result.Passages:N0}")),
        ("start, until it can be asked", Text($"{result.Start.TotalMilliseconds:N0} ms")),
        ("first answer", Text($"{result.FirstAnswer.TotalMilliseconds:N1} ms")),
        .. Percentiles.Select(percentile => ($"warm answer, {percentile}th percentile", Text($"{Percentile.Of(result.Milliseconds, percentile):N2} ms"))),
        ("answers measured one by one", Text($"{result.Milliseconds.Count:N0}")),
        ("answered", Text($"{result.Answered * 100:N0} %")),
        ("answers a second on all processors", Text($"{result.PerSecond:N0}")),
        ("allocated for an answer", Text($"{result.AllocatedBytes / 1024:N0} KiB")),
        ("memory", Text($"{result.MemoryBytes >> 20:N0} MiB")),
    ];

    private static double Round(double value) => Math.Round(value, 3);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
