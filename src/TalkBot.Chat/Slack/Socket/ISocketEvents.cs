using TalkBot.Chat.Slack.Receiving;

namespace TalkBot.Chat.Slack.Socket;

/// <summary>Hears what a socket receives. Called by its reader, so nothing here may wait.</summary>
internal interface ISocketEvents
{
    /// <summary>A connection stands.</summary>
    void OnReady();

    /// <summary>Something was delivered.</summary>
    void OnDelivery(Delivery delivery);

    /// <summary>Anything at all came.</summary>
    void OnHeard();

    /// <summary>No connection stands for now; <paramref name="reason"/> says why in one sentence.</summary>
    void OnLost(string reason);
}
