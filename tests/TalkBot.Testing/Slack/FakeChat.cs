using System.Globalization;
using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>The methods of <see cref="FakeWebApi"/> that write and read messages.</summary>
internal sealed class FakeChat(FakeSlack slack)
{
    private const int MostUpdatedText = 4000;

    public JsonObject Post(JsonObject body)
    {
        if ((string?)body["channel"] is not { Length: > 0 } asked)
            return FakeWebApi.Error("channel_not_found");
        var channel = asked[0] is 'U' or 'W' ? $"D{asked[1..]}" : asked;
        if (slack.Api.Closed.ContainsKey(channel))
            return FakeWebApi.Error("not_in_channel");
        if (BlockRules.FindMistake(body, slack.Api.KnowsNewBlocks) is { } mistake)
            return FakeWebApi.Error(mistake);
        var made = slack.Ledger.Add(new SlackMessage
        {
            Channel = channel,
            Ts = slack.NextTs(),
            ThreadTs = (string?)body["thread_ts"],
            User = FakeSlackEvents.BotUserId,
            IsOfBot = true,
            Body = body.DeepClone().AsObject(),
        });

        // Slack tells the bot of its own words, too.
        _ = slack.Delivery.DeliverEventAsync(FakeSlackEvents.OwnMessage(slack, made));
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = made.Ts, ["message"] = made.ToJson(withMetadata: false) };
    }

    public JsonObject PostEphemeral(JsonObject body)
    {
        if (body["channel"] is null || body["user"] is null)
            return FakeWebApi.Error("invalid_arguments");
        if (slack.Api.Closed.ContainsKey((string)body["channel"]!))
            return FakeWebApi.Error("not_in_channel");
        if (BlockRules.FindMistake(body, slack.Api.KnowsNewBlocks) is { } mistake)
            return FakeWebApi.Error(mistake);
        var made = slack.Ledger.Add(new SlackMessage
        {
            Channel = (string)body["channel"]!,
            Ts = slack.NextTs(),
            ThreadTs = (string?)body["thread_ts"],
            User = FakeSlackEvents.BotUserId,
            IsOfBot = true,
            OnlyFor = (string?)body["user"],
            Body = body.DeepClone().AsObject(),
        });
        return new JsonObject { ["ok"] = true, ["message_ts"] = made.Ts };
    }

    public JsonObject Update(JsonObject body)
    {
        if (slack.Ledger.Find((string?)body["channel"] ?? "", (string?)body["ts"]) is not { IsOfBot: true, OnlyFor: null, IsDeleted: false } message)
            return FakeWebApi.Error("message_not_found");
        if (message.IsStreaming)
            return FakeWebApi.Error("streaming_state_conflict");
        if (((string?)body["text"] ?? "").Length > MostUpdatedText)
            return FakeWebApi.Error("msg_too_long");
        if (BlockRules.FindMistake(body, slack.Api.KnowsNewBlocks) is { } mistake)
            return FakeWebApi.Error(mistake);
        message.Body = body.DeepClone().AsObject();
        message.IsUnfinished = false;
        slack.Ledger.Changed();
        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts, ["text"] = message.Text, ["message"] = message.ToJson(withMetadata: false) };
    }

    public JsonObject Delete(JsonObject body)
    {
        if (slack.Ledger.Find((string?)body["channel"] ?? "", (string?)body["ts"]) is not { IsOfBot: true } message)
            return FakeWebApi.Error("message_not_found");
        message.IsDeleted = true;
        slack.Ledger.Changed();
        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    public JsonObject Replies(JsonObject body) =>
        slack.Ledger.Thread((string?)body["channel"] ?? "", (string?)body["ts"] ?? "") is { Count: > 0 } thread ? Page(thread, body) : FakeWebApi.Error("thread_not_found");

    public JsonObject History(JsonObject body) => Page(slack.Ledger.History((string?)body["channel"] ?? ""), body);

    private static JsonObject Page(IReadOnlyList<SlackMessage> messages, JsonObject body)
    {
        var limit = int.TryParse(body["limit"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1000) : 100;
        var from = int.TryParse(body["cursor"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        var withMetadata = (bool?)body["include_all_metadata"] == true;
        var hasMore = from + limit < messages.Count;
        return new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. messages.Skip(from).Take(limit).Select(message => message.ToJson(withMetadata))]),
            ["has_more"] = hasMore,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = hasMore ? (from + limit).ToString(CultureInfo.InvariantCulture) : "" },
        };
    }
}
