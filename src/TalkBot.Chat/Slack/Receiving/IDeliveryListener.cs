namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Hears what Slack delivers, whichever way it comes. Called by its reader, so nothing here may wait.</summary>
internal interface IDeliveryListener
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
