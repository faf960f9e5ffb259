using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>What Slack delivers, with the fields that clients look for. Made by hand from its documentation; ids are invented.</summary>
public static class FakeSlackEvents
{
    public const string TeamId = "T0ACME0001";
    public const string AppId = "A0ACME0001";
    public const string BotUserId = "U0BOT00001";
    public const string BotId = "B0BOT00001";
    public const string ChannelId = "C0GENERAL1";
    public const string DirectChannelId = "D0ALICE001";
    public const string PersonId = "U0ALICE001";
    public const string OtherPersonId = "U0BOB00001";
    public const string Scopes =
        "app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,im:history,mpim:history,usergroups:read,users:read";

    /// <summary>The event around <paramref name="inner"/>.</summary>
    public static JsonObject Event(FakeSlack slack, JsonObject inner) => new()
    {
        ["token"] = "DEPRECATED",
        ["team_id"] = TeamId,
        ["context_team_id"] = TeamId,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = slack.NextId("Ev"),
        ["event_time"] = 1795369011,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = TeamId, ["user_id"] = BotUserId, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = "4-opaque",
    };

    public static JsonObject Message(string type, string ts, string text, string channel, string? channelType, string user, string? thread)
    {
        var message = new JsonObject
        {
            ["type"] = type,
            ["user"] = user,
            ["text"] = text,
            ["ts"] = ts,
            ["client_msg_id"] = "0b5b1a54-1111-2222-3333-444455556666",
            ["team"] = TeamId,
            ["channel"] = channel,
            ["event_ts"] = ts,
        };
        if (channelType is not null)
            message["channel_type"] = channelType;
        if (thread is not null)
            (message["thread_ts"], message["parent_user_id"]) = (thread, PersonId);
        return message;
    }

    /// <summary>The bot's own message, as Slack tells the bot of it: with a bot's id, and without the subtype that older ones have.</summary>
    public static JsonObject OwnMessage(FakeSlack slack, SlackMessage message)
    {
        var inner = message.ToJson(withMetadata: false);
        (inner["channel"], inner["channel_type"], inner["event_ts"]) = (message.Channel, message.Channel[0] == 'D' ? "im" : "channel", message.Ts);
        return Event(slack, inner);
    }

    public static JsonObject Command(FakeSlack slack, string command, string text, string channel = ChannelId, string channelName = "general") => new()
    {
        ["token"] = "DEPRECATED",
        ["team_id"] = TeamId,
        ["team_domain"] = "acme",
        ["channel_id"] = channel,
        ["channel_name"] = channelName,
        ["user_id"] = PersonId,
        ["user_name"] = "alice",
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = slack.Hooks.Create(channel, PersonId),
        ["trigger_id"] = slack.Api.Views.CreateTrigger(),
    };

    /// <summary>Somebody presses a button, or one of the two that judge an answer, by its value.</summary>
    public static JsonObject Press(FakeSlack slack, string value, SlackMessage under, string type = "button", string user = PersonId)
    {
        var press = Interaction(slack, "block_actions", user);
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = under.Ts, ["channel_id"] = under.Channel, ["is_ephemeral"] = under.OnlyFor is not null };
        if (under.ThreadTs is not null)
            container["thread_ts"] = under.ThreadTs;
        press["container"] = container;
        press["channel"] = new JsonObject { ["id"] = under.Channel, ["name"] = under.Channel[0] == 'D' ? "directmessage" : "general" };
        press["state"] = new JsonObject { ["values"] = new JsonObject() };
        press["response_url"] = slack.Hooks.Create(under.Channel, user, under);
        press["actions"] = new JsonArray(new JsonObject { ["type"] = type, ["action_id"] = "x", ["block_id"] = "b1", ["value"] = value, ["action_ts"] = "1795369090.001000" });
        if (under.OnlyFor is null)
            press["message"] = under.ToJson(withMetadata: false);
        return press;
    }

    /// <summary>Somebody types into the field of a message that offers names, and Slack asks which.</summary>
    public static JsonObject Typing(FakeSlack slack, SlackMessage under, string typed, string user = PersonId)
    {
        var (block, field) = FieldOf(under);
        var typing = Interaction(slack, "block_suggestion", user);
        (typing["action_id"], typing["block_id"], typing["value"]) = ((string?)field["action_id"], (string?)block["block_id"], typed);
        typing["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = under.Ts, ["channel_id"] = under.Channel, ["is_ephemeral"] = under.OnlyFor is not null };
        typing["channel"] = new JsonObject { ["id"] = under.Channel, ["name"] = "general" };
        return typing;
    }

    /// <summary>Somebody chooses what was offered there.</summary>
    public static JsonObject Choose(FakeSlack slack, SlackMessage under, JsonNode option, string user = PersonId)
    {
        var (block, field) = FieldOf(under);
        var choice = Press(slack, "", under, "external_select", user);
        choice["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "external_select",
            ["action_id"] = (string?)field["action_id"],
            ["block_id"] = (string?)block["block_id"],
            ["selected_option"] = option.DeepClone(),
            ["action_ts"] = "1795369090.001000",
        });
        return choice;
    }

    /// <summary>Somebody sends a form that was opened.</summary>
    public static JsonObject Submit(FakeSlack slack, (string Id, JsonObject View) opened, string words, string user = PersonId)
    {
        var submission = Interaction(slack, "view_submission", user);
        var view = opened.View.DeepClone().AsObject();
        var field = view["blocks"]![0]!;
        view["id"] = opened.Id;
        view["state"] = new JsonObject
        {
            ["values"] = new JsonObject
            {
                [(string)field["block_id"]!] = new JsonObject { [(string)field["element"]!["action_id"]!] = new JsonObject { ["type"] = "plain_text_input", ["value"] = words } },
            },
        };
        submission["view"] = view;
        submission["response_urls"] = new JsonArray();
        return submission;
    }

    /// <summary>Somebody chooses a shortcut in the menu of a message.</summary>
    public static JsonObject Shortcut(FakeSlack slack, string callback, string text)
    {
        var action = Interaction(slack, "message_action", PersonId);
        (action["callback_id"], action["action_ts"], action["message_ts"]) = (callback, "1795369093.0", "1795369011.000100");
        action["channel"] = new JsonObject { ["id"] = ChannelId, ["name"] = "general" };
        action["response_url"] = slack.Hooks.Create(ChannelId, PersonId);
        action["message"] = new JsonObject { ["type"] = "message", ["user"] = OtherPersonId, ["text"] = text, ["ts"] = "1795369011.000100", ["team"] = TeamId };
        return action;
    }

    public static JsonObject HomeOpened(FakeSlack slack, string tab) =>
        Event(slack, new JsonObject { ["type"] = "app_home_opened", ["user"] = PersonId, ["channel"] = DirectChannelId, ["tab"] = tab, ["event_ts"] = slack.NextTs() });

    /// <summary>A person as users.info describes them.</summary>
    public static JsonObject Person(string id) => new()
    {
        ["id"] = id,
        ["team_id"] = TeamId,
        ["name"] = "somebody",
        ["deleted"] = false,
        ["is_bot"] = false,
        ["is_admin"] = false,
        ["is_owner"] = false,
        ["is_restricted"] = false,
        ["is_ultra_restricted"] = false,
        ["is_stranger"] = false,
    };

    private static (JsonNode Block, JsonNode Field) FieldOf(SlackMessage under) =>
        under.Blocks.SelectMany(block => block["elements"]?.AsArray() ?? [], (block, element) => (block, element!)).Single(pair => (string?)pair.Item2["type"] == "external_select");

    private static JsonObject Interaction(FakeSlack slack, string type, string user) => new()
    {
        ["type"] = type,
        ["token"] = "DEPRECATED",
        ["team"] = new JsonObject { ["id"] = TeamId, ["domain"] = "acme" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "somebody", ["name"] = "somebody", ["team_id"] = TeamId },
        ["api_app_id"] = AppId,
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
        ["trigger_id"] = slack.Api.Views.CreateTrigger(),
    };
}
