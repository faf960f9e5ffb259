using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host.Rendering;

public class LineFormatterTests
{
    [Fact]
    public void An_event_is_one_safe_line_also_with_an_exception()
    {
        var writer = new StringWriter();
        var entry = new LogEntry<string>(
            LogLevel.Warning, "Some.Category", default, "file \u001b[2J\nnew", new InvalidOperationException("a\r\nb"), (state, _) => state);

        new LineFormatter().Write(entry, null, writer);

        Assert.Equal("warning Some.Category: file \uFFFD[2J new: System.InvalidOperationException: a b\n", writer.ToString());
    }
}
