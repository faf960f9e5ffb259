using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>Messages of <see cref="FakeSlack"/> that grow until they are stopped ("chat.startStream" and its siblings).</summary>
internal sealed class FakeStreams(FakeSlack slack)
{
    private const int MostText = 12_000;

    public JsonObject Start(JsonObject body)
    {
        if ((string?)body["channel"] is not { Length: > 0 } channel || (string?)body["thread_ts"] is not { Length: > 0 } thread || !IsText(body))
            return FakeWebApi.Error("invalid_arguments");
        if (channel[0] != 'D' && body["recipient_user_id"] is null)
            return FakeWebApi.Error("missing_recipient_user_id");
        if (channel[0] != 'D' && body["recipient_team_id"] is null)
            return FakeWebApi.Error("missing_recipient_team_id");
        var made = slack.Ledger.Add(new SlackMessage
        {
            Channel = channel,
            Ts = slack.NextTs(),
            ThreadTs = thread,
            User = FakeSlackEvents.BotUserId,
            IsOfBot = true,
            IsStreaming = true,
            IsUnfinished = true,
            Body = BodyOf((string)body["markdown_text"]!),
        });
        _ = slack.Delivery.DeliverEventAsync(FakeSlackEvents.OwnMessage(slack, made));
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = made.Ts };
    }

    public JsonObject Append(JsonObject body) => Change(body, IsText(body), message => message.Body = BodyOf(message.Text + (string)body["markdown_text"]!));

    public JsonObject Stop(JsonObject body) => Change(body, isFine: true, message => message.IsStreaming = false);

    private JsonObject Change(JsonObject body, bool isFine, Action<SlackMessage> change)
    {
        if (slack.Ledger.Find((string?)body["channel"] ?? "", (string?)body["ts"]) is not { IsOfBot: true } message)
            return FakeWebApi.Error("message_not_found");
        if (!message.IsStreaming)
            return FakeWebApi.Error("message_not_in_streaming_state");
        if (!isFine)
            return FakeWebApi.Error("invalid_arguments");
        change(message);
        slack.Ledger.Changed();
        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    private static bool IsText(JsonObject body) => ((string?)body["markdown_text"] ?? "").Length is > 0 and <= MostText;

    private static JsonObject BodyOf(string markdown) => new() { ["text"] = markdown, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "markdown", ["text"] = markdown }) };
}
