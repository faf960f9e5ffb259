using System.Text.Json;
using TalkBot.Testing;

namespace TalkBot.Tests.Hostile;

/// <summary>A row of hostile data kept beside the checkout, and what is expected of the bot.</summary>
internal sealed class HostileRow(JsonElement row)
{
    public string Id => Of("id")!;

    /// <summary>What is expected; what the words mean stands beside the data.</summary>
    public IReadOnlySet<string> Expect { get; } = row.GetProperty("expect").EnumerateArray().Select(word => word.GetString()!).ToHashSet();

    /// <summary>A string of the row, whole even where it is no valid text; null where it has none of that name.</summary>
    public string? Of(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? SharedFiles.TextOf(value) : null;

    public IReadOnlyList<string> AllOf(string name) => row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    public static IReadOnlyList<HostileRow> Read(string name)
    {
        if (!SharedFiles.TryFind($"security/{name}.jsonl", out var path))
            Assert.Skip($"security/{name}.jsonl is not beside the checkout.");
        return [.. File.ReadLines(path).Select(line => new HostileRow(Parse(line)))];
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
