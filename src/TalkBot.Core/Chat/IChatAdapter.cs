using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>One chat platform's wire: receives and sends, and decides nothing.</summary>
public interface IChatAdapter
{
    Platform Platform { get; }

    /// <summary>How the connection is, for health.</summary>
    AdapterState State { get; }

    /// <summary>
    /// Stays connected and offers every message meant for the bot to <paramref name="intake"/> until it is cancelled. Trouble
    /// that passes is waited out; trouble that cannot (a revoked token) ends the task quietly and shows in <see cref="State"/>.
    /// </summary>
    Task RunAsync(IMessageIntake intake, CancellationToken cancellationToken);

    /// <summary>
    /// What is known of the author's rights, to be asked for when a message is handled: some platforms do not send it with
    /// the message, and a message is acknowledged before anybody is asked. Never fails; what cannot be learned is null.
    /// </summary>
    Task<AuthorityFacts> FactsAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(message.Author.Facts);

    /// <summary>Lets the asker see that work goes on, until the result is disposed. Never fails.</summary>
    IWorkingSign ShowWorking(IncomingMessage message);

    /// <summary>
    /// <paramref name="message"/> as it would be if nobody had said it, to the channel as a whole: what is said to it stands there for
    /// all to see, answers no message and needs nothing that runs out.
    /// </summary>
    IncomingMessage ForChannel(IncomingMessage message);

    /// <summary>Makes the messages that say <paramref name="reply"/>, within the platform's limits. Pure, but for the ids.</summary>
    IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message);

    /// <summary>
    /// Sends one message, once: repeats only what the platform promises not to show twice, and looks first where an earlier
    /// attempt may have made it visible.
    /// </summary>
    Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken);
}
