using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Where messages go to while the adapter runs.</summary>
/// <param name="target">The chat core's intake.</param>
/// <param name="onBusy">Tells an asker that there was no room; neither waits nor fails.</param>
/// <param name="cancellationToken">Ends what was begun.</param>
internal sealed class Intake(IMessageIntake target, Action<IncomingMessage> onBusy, CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken => cancellationToken;

    public bool TryOffer(IncomingMessage message, Action onStored) => target.TryOffer(message, onStored);

    public void TellBusy(IncomingMessage message) => onBusy(message);
}
