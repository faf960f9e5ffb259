using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace TalkBot.Host.Configuration;

/// <summary>The section <c>Logging:LogLevel</c> is read by the logging library, which fails without naming the key.</summary>
internal static class LogLevelCheck
{
    public static IEnumerable<string> FindMistakes(IConfiguration configuration) =>
        from level in configuration.GetSection("Logging:LogLevel").GetChildren()
        where !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed)
        select $"{level.Path} is not a level; set it to one of {string.Join(", ", Enum.GetNames<LogLevel>())}";
}
