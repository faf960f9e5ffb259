using System.Text.Json;

namespace TalkBot.Host.Evaluation;

/// <summary>The fields of one row of an evaluation file. A field that is absent and one that is null are the same.</summary>
/// <remarks>Every reader throws <see cref="FormatException"/> where a field holds something else.</remarks>
internal static class JsonFields
{
    public static string RequiredText(this JsonElement fields, string name) =>
        fields.Text(name) ?? throw new FormatException($"the field \"{name}\" is missing or empty");

    public static string? Text(this JsonElement fields, string name) =>
        Value(fields, name) is { } value && AsText(value, name) is { Length: > 0 } text ? text : null;

    public static List<string> Texts(this JsonElement fields, string name) => [.. fields.Items(name).Select(item => AsText(item, name))];

    public static bool? Flag(this JsonElement fields, string name) => Value(fields, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new FormatException($"the field \"{name}\" is neither true nor false"),
    };

    public static JsonElement.ArrayEnumerator Items(this JsonElement fields, string name) => Value(fields, name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        _ => throw new FormatException($"the field \"{name}\" is not a list"),
    };

    private static string AsText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"the field \"{name}\" holds something that is not text");

    private static JsonElement? Value(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
