namespace TalkBot.Core.Chat;

/// <summary>
/// A sign that work goes on. What is reported to it is a line on how far the work has come: where the platform shows the asker one
/// message that the reply takes the place of, that message says it, not more often than the platform allows. It returns at once.
/// </summary>
public interface IWorkingSign : IProgress<string>, IAsyncDisposable;
