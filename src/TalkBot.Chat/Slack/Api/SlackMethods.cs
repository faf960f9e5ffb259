using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Api;

/// <summary>The calls that the bot makes, each in one place: its arguments, its tier, whether it may be repeated.</summary>
internal static class SlackMethods
{
    /// <summary>Slack gives three seconds to triggers and to acknowledgements.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(2.5);

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    public static ApiCall AuthTest() => new("auth.test", ApiTier.Special, []) { IsForm = true, IsRepeatable = true };

    /// <summary>The address of a socket, good for one use. Its caller waits longer and longer by itself.</summary>
    public static ApiCall OpenConnection() => new("apps.connections.open", ApiTier.Three, []) { IsForm = true, IsUrgent = true, UsesAppToken = true };

    /// <summary>Never repeated: Slack has no key by which it could tell a repetition.</summary>
    public static ApiCall PostMessage(string channel, string? thread, JsonObject message) =>
        new("chat.postMessage", ApiTier.Posting, With(message, ("channel", channel), ("thread_ts", thread))) { Counted = channel };

    public static ApiCall PostEphemeral(string channel, string? thread, string user, JsonObject message) =>
        new("chat.postEphemeral", ApiTier.Four, With(message, ("channel", channel), ("thread_ts", thread), ("user", user)));

    public static ApiCall Update(string channel, string ts, JsonObject message) =>
        new("chat.update", ApiTier.Three, With(message, ("channel", channel), ("ts", ts))) { IsRepeatable = true };

    /// <summary>Begins a message that grows; outside of direct messages Slack wants to know for whom.</summary>
    public static ApiCall StartStream(string channel, string thread, string user, string? team, string markdown)
    {
        var recipient = team is null ? null : user;
        var arguments = With([], ("channel", channel), ("thread_ts", thread), ("recipient_user_id", recipient), ("recipient_team_id", team), ("markdown_text", markdown));
        return new ApiCall("chat.startStream", ApiTier.Two, arguments) { IsUrgent = true, Timeout = Short };
    }

    public static ApiCall AppendStream(string channel, string ts, string markdown) =>
        new("chat.appendStream", ApiTier.Four, With([], ("channel", channel), ("ts", ts), ("markdown_text", markdown))) { IsUrgent = true, Timeout = Short };

    /// <summary>Ends it: until then it can be neither edited nor left.</summary>
    public static ApiCall StopStream(string channel, string ts) =>
        new("chat.stopStream", ApiTier.Two, With([], ("channel", channel), ("ts", ts))) { IsRepeatable = true, Timeout = Short };

    public static ApiCall Delete(string channel, string ts) =>
        new("chat.delete", ApiTier.Three, With([], ("channel", channel), ("ts", ts))) { IsRepeatable = true };

    /// <summary>What was said in a thread, its root first, with what the bot noted in its own messages.</summary>
    public static ApiCall Replies(string channel, string thread, string? cursor) =>
        new("conversations.replies", ApiTier.Three, With(Reading(cursor), ("channel", channel), ("ts", thread))) { IsForm = true, IsRepeatable = true };

    /// <summary>The same in time for an acknowledgement, or not at all.</summary>
    public static ApiCall RepliesNow(string channel, string thread) => Replies(channel, thread, cursor: null) with { IsUrgent = true, Timeout = InTime };

    /// <summary>What was said in a channel outside of threads, newest first.</summary>
    public static ApiCall History(string channel, string? cursor) =>
        new("conversations.history", ApiTier.Three, With(Reading(cursor), ("channel", channel))) { IsForm = true, IsRepeatable = true };

    /// <summary>The line under a thread that says what the bot is doing. Empty takes it away.</summary>
    public static ApiCall SetStatus(string channel, string thread, string status) =>
        new("assistant.threads.setStatus", ApiTier.Status, With([], ("channel_id", channel), ("thread_ts", thread), ("status", status))) { IsUrgent = true, Timeout = Short };

    public static ApiCall SetTitle(string channel, string thread, string title) =>
        new("assistant.threads.setTitle", ApiTier.Three, With([], ("channel_id", channel), ("thread_ts", thread), ("title", title))) { IsUrgent = true, Timeout = Short };

    /// <summary>Without a thread, as apps with an agent view have to call it.</summary>
    public static ApiCall SetSuggestedPrompts(string channel, JsonArray prompts) =>
        new("assistant.threads.setSuggestedPrompts", ApiTier.Three, With(new JsonObject { ["prompts"] = prompts }, ("channel_id", channel))) { IsUrgent = true, Timeout = Short };

    public static ApiCall OpenView(string trigger, JsonObject view) =>
        new("views.open", ApiTier.Four, With(new JsonObject { ["view"] = view }, ("trigger_id", trigger))) { IsUrgent = true, Timeout = InTime };

    /// <param name="user">Whose home tab it is.</param>
    /// <param name="home">An object with the view.</param>
    public static ApiCall PublishHome(string user, JsonObject home) =>
        new("views.publish", ApiTier.Four, With(home, ("user_id", user))) { IsRepeatable = true };

    public static ApiCall UserInfo(string user) =>
        new("users.info", ApiTier.Four, With([], ("user", user))) { IsForm = true, IsRepeatable = true, Timeout = Short };

    public static ApiCall GroupMembers(string group) =>
        new("usergroups.users.list", ApiTier.Two, With([], ("usergroup", group))) { IsForm = true, IsRepeatable = true, Timeout = Short };

    private static JsonObject Reading(string? cursor) => With(new JsonObject { ["limit"] = SlackLimits.Page, ["include_all_metadata"] = true }, ("cursor", cursor));

    private static JsonObject With(JsonObject arguments, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        foreach (var (name, value) in more)
        {
            if (value is not null)
                arguments[name] = value;
        }

        return arguments;
    }
}
