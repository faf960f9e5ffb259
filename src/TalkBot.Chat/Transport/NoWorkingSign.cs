using TalkBot.Core.Chat;

namespace TalkBot.Chat.Transport;

/// <summary>Where the platform shows by itself that work goes on.</summary>
internal sealed class NoWorkingSign : IWorkingSign
{
    public static readonly NoWorkingSign Instance = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
