namespace TalkBot.Core;

/// <summary>
/// A fault that a person can mend. The message is one sentence that says what is wrong and how to mend it; it may be
/// shown to operators and moderators, and so holds no secret and no question.
/// </summary>
public sealed class TalkBotException(Fault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public Fault Fault { get; } = fault;
}
