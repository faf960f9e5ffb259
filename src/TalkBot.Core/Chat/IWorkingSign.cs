using TalkBot.Core.Answering;

namespace TalkBot.Core.Chat;

/// <summary>Shows an asker that work goes on, until it is disposed of.</summary>
public interface IWorkingSign : IAsyncDisposable
{
    /// <summary>Hears how far the answer has come, and may show all of it to everybody who sees the question; null where nothing of it is shown.</summary>
    IProgress<AnswerProgress>? Progress => null;
}
