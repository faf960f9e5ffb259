using TalkBot.Core.Answering;

namespace TalkBot.Core.Chat;

/// <summary>Shows an asker that work goes on, until it is disposed of.</summary>
public interface IWorkingSign : IAsyncDisposable
{
    /// <summary>Hears how far the answer has come, and may show all of it to everybody who sees the question; null where nothing of it is shown.</summary>
    IProgress<AnswerProgress>? Progress => null;

    /// <summary>
    /// Takes a line on how far other work has come, and puts it into the one message that the reply takes the place of, not more often
    /// than the platform allows; null where there is no such message. It returns at once.
    /// </summary>
    IProgress<string>? Lines => null;
}
