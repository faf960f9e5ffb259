using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Host.Observing;

namespace TalkBot.Tests.Host.Observing;

public class JsonFormatterTests
{
    [Fact]
    public void An_event_is_one_object_with_its_fields_and_no_secret()
    {
        var written = new StringWriter();
        KeyValuePair<string, object?>[] state = [new("Reference", "0a1b2c3d"), new("Count", 3), new("{OriginalFormat}", "…")];
        var entry = new LogEntry<KeyValuePair<string, object?>[]>(
            LogLevel.Error, "TalkBot.Sample", new EventId(111), state, new InvalidOperationException("Password=hunter2hunter2"), (_, _) => "two\nlines \u202E");
        new JsonFormatter(new FakeTimeProvider(DateTimeOffset.UnixEpoch)).Write(entry, null, written);

        var line = Assert.Single(written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal("error", json.RootElement.GetProperty("level").GetString());
        Assert.Equal(111, json.RootElement.GetProperty("event").GetInt32());
        Assert.Equal("0a1b2c3d", json.RootElement.GetProperty("fields").GetProperty("reference").GetString());
        Assert.Equal("3", json.RootElement.GetProperty("fields").GetProperty("count").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("fields").EnumerateObject().Count());
        Assert.Equal(DateTimeOffset.UnixEpoch, json.RootElement.GetProperty("time").GetDateTimeOffset());
    }
}
