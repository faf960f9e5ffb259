using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Observing;

/// <summary>A log event as one JSON object on a line: when, how bad, which event, the message, and its fields by name.</summary>
internal sealed class JsonFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "talkbot-json";

    private const string Template = "{OriginalFormat}";

    // Everything outside ASCII is escaped, so that nothing in a log turns the reading direction or hides.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", NameOf(logEntry.LogLevel));
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            json.WriteString("message", SecretPatterns.Hide(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            if (logEntry.State is IEnumerable<KeyValuePair<string, object?>> fields)
                Write(json, fields);
            if (logEntry.Exception is { } exception)
                json.WriteString("exception", SecretPatterns.Hide(exception.ToString()));
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in fields.Where(field => field.Key != Template).DistinctBy(field => field.Key))
            json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), SecretPatterns.Hide(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
        json.WriteEndObject();
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "information",
        LogLevel.Debug => "debug",
        _ => "trace",
    };
}
