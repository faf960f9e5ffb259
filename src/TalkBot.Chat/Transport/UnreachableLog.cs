using Microsoft.Extensions.Logging;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Transport;

internal static partial class UnreachableLog
{
    /// <summary>Told with each try, so that who looks at a bot that says nothing sees why; the tries become few.</summary>
    [LoggerMessage(291, LogLevel.Warning, "{Platform} cannot be reached; the bot tries again.")]
    public static partial void LogUnreachable(this ILogger logger, Platform platform);
}
