using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Something that Slack delivered and wants acknowledged, whichever way it came.</summary>
/// <param name="kind">What it is.</param>
/// <param name="payload">Its fields, good until the reader's call returns.</param>
/// <param name="takesAnswer">Whether an answer can go along with the acknowledgement.</param>
/// <param name="acknowledge">Sends the acknowledgement; neither waits nor fails.</param>
/// <param name="time">Measures how long Slack has waited.</param>
internal sealed class Delivery(DeliveryKind kind, JsonElement payload, bool takesAnswer, Action<JsonObject?> acknowledge, TimeProvider time)
{
    private readonly long _receivedAt = time.GetTimestamp();
    private int _isAcknowledged;

    public DeliveryKind Kind => kind;

    public JsonElement Payload => payload;

    /// <summary>
    /// Tells Slack that it need not deliver this again. After three seconds it is too late: Slack delivers it again all the same,
    /// the inbox knows it, and that delivery is acknowledged.
    /// </summary>
    public void Acknowledge(JsonObject? answer = null)
    {
        if (Interlocked.Exchange(ref _isAcknowledged, 1) == 0 && time.GetElapsedTime(_receivedAt) < SlackLimits.Acknowledgement)
            acknowledge(takesAnswer ? answer : null);
    }
}
