namespace TalkBot.Core.Chat;

/// <summary>Takes in messages from a platform's reader, which must never wait.</summary>
public interface IMessageIntake
{
    /// <summary>
    /// Takes <paramref name="message"/>, or says at once that there is no room. <paramref name="onStored"/> is called when
    /// the message is safe on disk, or known from before: only then may the platform be told that it need not come again.
    /// </summary>
    bool TryOffer(IncomingMessage message, Action onStored);
}
