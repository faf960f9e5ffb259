using System.Text.Json.Nodes;

namespace TalkBot.Testing.Discord;

/// <summary>Events as Discord tells them, with the fields that clients look for.</summary>
public static class FakeEvents
{
    public const string BotId = "1100000000000000001";
    public const string GuildId = "1200000000000000001";
    public const string ChannelId = "1300000000000000001";
    public const string PersonId = "1400000000000000001";
    public const string DirectChannelId = "1310000000000000001";

    public static JsonObject Ready(FakeDiscord discord, string session, JsonArray shard) => new()
    {
        ["v"] = 10,
        ["user"] = Bot(),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = GuildId, ["unavailable"] = true }),
        ["session_id"] = session,
        ["resume_gateway_url"] = discord.GatewayUrl + "/resume",
        ["application"] = new JsonObject { ["id"] = BotId, ["flags"] = 0 },
        ["shard"] = shard,
    };

    public static JsonObject Guild() => new()
    {
        ["id"] = GuildId,
        ["name"] = "Talks",
        ["owner_id"] = PersonId,
        ["unavailable"] = false,
        ["member_count"] = 2,
        ["roles"] = new JsonArray(
            new JsonObject { ["id"] = GuildId, ["name"] = "@everyone", ["permissions"] = "104324673", ["position"] = 0, ["color"] = 0, ["hoist"] = false, ["managed"] = false, ["mentionable"] = false, ["flags"] = 0 }),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = ChannelId, ["type"] = 0, ["name"] = "general", ["position"] = 0, ["permission_overwrites"] = new JsonArray() }),
        ["members"] = new JsonArray(new JsonObject { ["user"] = Bot(), ["roles"] = new JsonArray(), ["joined_at"] = "2026-01-01T00:00:00+00:00", ["deaf"] = false, ["mute"] = false, ["flags"] = 0 }),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["threads"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["preferred_locale"] = "en-US",
    };

    /// <summary>A message that mentions the bot.</summary>
    public static JsonObject Mention(string id, string text, string channel = ChannelId, int channelType = 0, string person = PersonId) =>
        Message(id, $"<@{BotId}> {text}", channel, channelType, isMention: true, person);

    public static JsonObject Message(string id, string content, string channel, int channelType, bool isMention, string person = PersonId)
    {
        var message = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channel,
            ["channel_type"] = channelType,
            ["author"] = Person(person),
            ["content"] = content,
            ["timestamp"] = "2026-01-01T00:00:00+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = isMention ? new JsonArray(Bot()) : new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["pinned"] = false,
            ["type"] = 0,
            ["flags"] = 0,
        };
        if (channelType != 1)
        {
            message["guild_id"] = GuildId;
            message["member"] = Member();
        }

        return message;
    }

    /// <summary>An interaction in the server's channel.</summary>
    public static JsonObject Interaction(string id, int type, JsonObject data) => new()
    {
        ["id"] = id,
        ["application_id"] = BotId,
        ["type"] = type,
        ["data"] = data,
        ["guild_id"] = GuildId,
        ["channel_id"] = ChannelId,
        ["channel"] = new JsonObject { ["id"] = ChannelId, ["type"] = 0 },
        ["member"] = MemberWithUser(),
        ["token"] = $"token-{id}",
        ["version"] = 1,
        ["app_permissions"] = "309237763136",
        ["locale"] = "en-US",
        ["entitlements"] = new JsonArray(),
        ["authorizing_integration_owners"] = new JsonObject { ["0"] = GuildId },
        ["context"] = 0,
    };

    public static JsonObject Ask(string id, string question, bool isPrivate = false) => Interaction(id, 2, new JsonObject
    {
        ["id"] = "2000000000000000001",
        ["name"] = "ask",
        ["type"] = 1,
        ["options"] = new JsonArray(
            new JsonObject { ["name"] = "question", ["type"] = 3, ["value"] = question },
            new JsonObject { ["name"] = "private", ["type"] = 5, ["value"] = isPrivate }),
    });

    /// <summary>Somebody types into an option of a sub-command that is to be completed.</summary>
    public static JsonObject Typing(string id, string command, string sub, string option, string typed) => Interaction(id, 4, new JsonObject
    {
        ["id"] = "2000000000000000002",
        ["name"] = command,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject
        {
            ["name"] = sub,
            ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = typed, ["focused"] = true }),
        }),
    });

    public static JsonObject Press(string id, string customId, FakeMessage under)
    {
        var interaction = Interaction(id, 3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 3 });
        interaction["message"] = new JsonObject { ["id"] = under.Id, ["channel_id"] = under.ChannelId, ["flags"] = under.IsPrivate ? 64 : 0, ["author"] = Bot() };
        return interaction;
    }

    public static JsonObject Submit(string id, string customId, string words) => Interaction(id, 5, new JsonObject
    {
        ["custom_id"] = customId,
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18,
            ["id"] = 1,
            ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = "words", ["value"] = words, ["id"] = 2 },
        }),
    });

    internal static JsonObject Bot() => new() { ["id"] = BotId, ["username"] = "talkbot", ["discriminator"] = "0001", ["avatar"] = null, ["bot"] = true };

    private static JsonObject Person(string id = PersonId) => new() { ["id"] = id, ["username"] = "alice", ["global_name"] = "Alice", ["discriminator"] = "0", ["avatar"] = null };

    private static JsonObject Member() => new() { ["roles"] = new JsonArray(), ["joined_at"] = "2026-01-02T03:04:05+00:00", ["deaf"] = false, ["mute"] = false, ["flags"] = 0 };

    private static JsonObject MemberWithUser()
    {
        var member = Member();
        member["user"] = Person();
        member["permissions"] = "2048";
        return member;
    }
}
