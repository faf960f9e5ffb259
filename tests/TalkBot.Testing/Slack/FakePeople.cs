using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>What people do in <see cref="FakeSlack"/>: their messages are there to be read, and are told to the bot as Slack tells them.</summary>
public static class FakePeople
{
    /// <summary>Somebody mentions the bot; Slack tells of it twice, as a mention and as a message.</summary>
    /// <returns>The message's <c>ts</c>.</returns>
    public static async Task<string> MentionAsync(this FakeSlack slack, string text, string? thread = null, string user = FakeSlackEvents.PersonId, string channel = FakeSlackEvents.ChannelId)
    {
        var said = $"<@{FakeSlackEvents.BotUserId}> {text}";
        var ts = Write(slack, said, channel, user, thread);
        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.Event(slack, FakeSlackEvents.Message("app_mention", ts, said, channel, channelType: null, user, thread)));
        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.Event(slack, FakeSlackEvents.Message("message", ts, said, channel, "channel", user, thread)));
        return ts;
    }

    /// <summary>Somebody says something in a channel.</summary>
    public static async Task<string> SayAsync(this FakeSlack slack, string text, string? thread = null, string user = FakeSlackEvents.PersonId, string channel = FakeSlackEvents.ChannelId)
    {
        var ts = Write(slack, text, channel, user, thread);
        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.Event(slack, FakeSlackEvents.Message("message", ts, text, channel, "channel", user, thread)));
        return ts;
    }

    /// <summary>Somebody writes to the bot directly.</summary>
    public static async Task<string> WriteAsync(this FakeSlack slack, string text, string? thread = null)
    {
        var ts = Write(slack, text, FakeSlackEvents.DirectChannelId, FakeSlackEvents.PersonId, thread);
        await slack.Sockets.DeliverEventAsync(
            FakeSlackEvents.Event(slack, FakeSlackEvents.Message("message", ts, text, FakeSlackEvents.DirectChannelId, "im", FakeSlackEvents.PersonId, thread)));
        return ts;
    }

    private static string Write(FakeSlack slack, string text, string channel, string user, string? thread)
    {
        var ts = slack.NextTs();
        slack.Ledger.Add(new SlackMessage { Channel = channel, Ts = ts, ThreadTs = thread, User = user, Body = new JsonObject { ["text"] = text } });
        return ts;
    }
}
