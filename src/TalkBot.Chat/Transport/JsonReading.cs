using System.Text.Json;

namespace TalkBot.Chat.Transport;

/// <summary>
/// Reads what a platform sends without ever failing: a field that is missing, null, of another kind or broken is null. New
/// fields, events and values come every month, and none of them may stop the bot.
/// </summary>
internal static class JsonReading
{
    /// <summary>The body of an answer; undefined where it is empty, cut off or something else, such as a page of a proxy.</summary>
    public static JsonElement OfBody(byte[] body)
    {
        if (body.Length == 0)
            return default;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static JsonElement? Get(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it holds half of a surrogate pair.
            return null;
        }
    }

    public static JsonElement? Get(this JsonElement? element, string name) => element?.Get(name);

    /// <summary>Whether the field is there with any value but null.</summary>
    public static bool Has(this JsonElement element, string name) => element.Get(name) is not null;

    public static string? Text(this JsonElement element, string name) => element.Get(name)?.AsText();

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    public static long? Number(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static long? Number(this JsonElement? element, string name) => element?.Number(name);

    public static double? Real(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public static bool? Flag(this JsonElement element, string name) =>
        element.Get(name)?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static bool? Flag(this JsonElement? element, string name) => element?.Flag(name);

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) => element?.Items(name) ?? [];

    public static string? AsText(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: such text has no meaning in UTF-16.
            return null;
        }
    }
}
