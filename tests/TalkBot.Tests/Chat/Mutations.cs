using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace TalkBot.Tests.Chat;

/// <summary>What a platform would send if it lost its mind: an event with some of its values gone, of another kind, or in another's place.</summary>
internal static class Mutations
{
    /// <summary>Stands for half a character, until all is done: a node cannot hold one.</summary>
    private const string Broken = "half a character";

    private static readonly string[] Strange =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999999", "\"\"", "\" \"", "\"\\u0000\"", "\"18446744073709551616\"", $"\"{Broken}\"",
        "[]", "[null]", "[[[[]]]]", "{}", "{\"id\":null}", "{\"id\":[{}]}", "\"" + new string('x', 5_000) + "\"",
    ];

    /// <summary>The samples with one to five mutations each.</summary>
    public static Gen<JsonElement> Of(params IReadOnlyList<JsonNode> samples) => Mutated(samples, fewest: 1).Select(Parse);

    /// <summary>The samples as they are, mutated, or cut short, and what is none of them at all.</summary>
    public static Gen<string> Texts(params IReadOnlyList<JsonNode> samples) => Gen.OneOf(
        Mutated(samples, fewest: 0).Select(Whole),
        Gen.Select(Mutated(samples, fewest: 0), Gen.Int[0, 200]).Select((json, length) => Whole(json)[..Math.Min(length, Whole(json).Length)]),
        Gen.String);

    private static Gen<string> Mutated(IReadOnlyList<JsonNode> samples, int fewest) =>
        Gen.Select(Gen.Int[0, samples.Count - 1], Gen.UInt.Array[fewest, 5]).Select((sample, changes) =>
        {
            var json = samples[sample].ToJsonString();
            foreach (var change in changes)
                json = Mutate(json, change);
            return json;
        });

    private static string Mutate(string json, uint change)
    {
        var root = JsonNode.Parse(json)!;
        var places = Places(root).ToList();
        if (places.Count == 0)
            return json;
        var (parent, name) = places[(int)(change % places.Count)];
        var kind = (int)(change / places.Count % (uint)(Strange.Length + 2));
        var mark = $"mutated{change}";
        if (kind == Strange.Length)
        {
            Remove(parent, name);
            return root.ToJsonString();
        }

        Set(parent, name, mark);
        var put = kind < Strange.Length ? Strange[kind] : json;
        return root.ToJsonString().Replace($"\"{mark}\"", put, StringComparison.Ordinal);
    }

    private static IEnumerable<(JsonNode Parent, object Name)> Places(JsonNode node)
    {
        IEnumerable<(object Name, JsonNode? Child)> children = node switch
        {
            JsonObject fields => fields.Select(field => ((object)field.Key, field.Value)),
            JsonArray items => items.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            yield return (node, name);
            foreach (var deeper in child is null ? [] : Places(child))
                yield return deeper;
        }
    }

    private static void Set(JsonNode parent, object name, string value)
    {
        if (name is string field)
            parent[field] = value;
        else
            parent[(int)name] = value;
    }

    private static void Remove(JsonNode parent, object name)
    {
        if (name is string field)
            ((JsonObject)parent).Remove(field);
        else
            ((JsonArray)parent).RemoveAt((int)name);
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(Whole(json), new JsonDocumentOptions { MaxDepth = 512 });
        return document.RootElement.Clone();
    }

    private static string Whole(string json) => json.Replace(Broken, "\\ud83d", StringComparison.Ordinal);
}
