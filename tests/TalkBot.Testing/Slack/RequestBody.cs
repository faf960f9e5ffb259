using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace TalkBot.Testing.Slack;

/// <summary>Reads what a method is called with: a form whose nested fields are JSON, or JSON.</summary>
internal static class RequestBody
{
    public static async Task<(JsonObject Body, bool IsForm)> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var isForm = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true;
        var body = isForm ? OfForm(text) : text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : [];
        foreach (var (name, values) in request.Query)
            body[name] ??= values.ToString();
        return (body, isForm);
    }

    private static JsonObject OfForm(string text)
    {
        var body = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text))
            body[name] = Nested(values.ToString());
        return body;
    }

    private static JsonNode? Nested(string value)
    {
        if (value is "true" or "false")
            return value == "true";
        if (value.Length == 0 || value[0] is not ('{' or '['))
            return value;
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
