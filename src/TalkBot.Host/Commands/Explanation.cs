using TalkBot.Core;

namespace TalkBot.Host.Commands;

/// <summary>An exception as one sentence for a person: what is wrong, and how to mend it.</summary>
internal static class Explanation
{
    public static string Of(Exception exception) => exception switch
    {
        TalkBotException or UsageException => exception.Message,
        IOException or UnauthorizedAccessException =>
            $"{exception.Message.TrimEnd('.')}; check that there is room on the disk and that this user may read and write there",
        _ => $"unexpected {exception.GetType().Name}; run the command again with --verbose to see more",
    };
}
