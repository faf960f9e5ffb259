using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>From what Discord says of a person to what they may do.</summary>
public class DiscordAuthorityTests
{
    private static readonly AccessRules Rules = new DiscordOptions
    {
        GuildIds = ["2000"],
        DeniedChannelIds = ["3666"],
        ModeratorRoleIds = ["7001"],
        AdminRoleIds = ["7002"],
        AdminUserIds = ["4009"],
        AcceptManageGuildAsModerator = true,
        AnswerInDirectMessages = false,
    }.ToAccessRules();

    public static TheoryData<Way> Ways => [.. Enum.GetValues<Way>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_case_is_decided_as_it_should_be_in_every_way(Way way)
    {
        foreach (var tried in AuthorityCase.Of("discord", Rules))
        {
            var bot = new Conversing(Rules);
            var said = tried.Row.GetProperty("interaction");
            var confirm = await tried.BeginAsync(bot, Platform.Discord, said.Get("member").Get("user").Id("id") ?? "4000", new AuthorityFacts { SpaceId = "2000", ChannelId = "3000", IsMember = true, RoleIds = ["7001"] });

            await tried.JudgeAsync(way, new InteractionReader(new ThreadBook(), bot.Time).Read(Interaction(said, way, tried.By(way), confirm))?.Message, bot);
        }
    }

    [Theory]
    [InlineData("""{"guild_id":5,"channel_id":"1","user":{"id":"4"}}""", null)]
    [InlineData("""{"guild_id":"2","channel_id":"1","member":{"pending":true,"user":{"id":"4"}}}""", false)]
    [InlineData("""{"guild_id":"2","channel_id":"1","member":{"communication_disabled_until":"2026-01-01T00:10:00+00:00","user":{"id":"4"}}}""", false)]
    [InlineData("""{"guild_id":"2","channel_id":"1","member":{"communication_disabled_until":"2025-12-31T00:00:00+00:00","user":{"id":"4"}}}""", true)]
    [InlineData("""{"guild_id":"2","channel_id":"1","member":{"user":{"id":"4","bot":"yes"}}}""", false)]
    [InlineData("""{"guild_id":"2","channel_id":"1","user":{"id":"4"}}""", null)]
    [InlineData("""{"guild_id":"2","channel_id":"1","author":{"id":"4"},"user":{"id":"4"}}""", true)]
    [InlineData("""{"channel_id":"1","user":{"id":"4"}}""", true)]
    public void Unknown_stays_unknown(string json, bool? isMember)
    {
        var interaction = JsonDocument.Parse(json).RootElement;
        var now = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).GetUtcNow();

        Assert.Equal(isMember, DiscordFacts.Of(interaction, interaction.Get("member").Get("user") ?? interaction.Get("user"), "1", now).IsMember);
    }

    /// <summary>What Discord tells when the person of a case does something in that way.</summary>
    private static JsonElement Interaction(JsonElement person, Way way, BotAction? action, string confirm)
    {
        var isAsking = action is BotAction.Ask;
        var (type, data) = way switch
        {
            Way.Command when isAsking => (2, new JsonObject { ["name"] = "ask", ["options"] = new JsonArray(new JsonObject { ["name"] = "question", ["type"] = 3, ["value"] = "Where?" }) }),
            Way.Command => (2, new JsonObject { ["name"] = "talkbot", ["options"] = new JsonArray(SubCommand(AuthorityCase.WordsOf(action))) }),
            Way.Button => (3, new JsonObject { ["component_type"] = 2, ["custom_id"] = DiscordButtons.IdOf(isAsking ? ButtonKind.ShowPassages : ButtonKind.Confirm, confirm) }),
            Way.Form => (5, FakeEvents.Submit("1", DiscordButtons.IdOf(ButtonKind.FollowUp, "a"), "Where?")["data"]!.DeepClone().AsObject()),
            _ => (2, new JsonObject { ["name"] = isAsking ? "Check against the documents" : "Add to the documents", ["type"] = 3, ["target_id"] = "9", ["resolved"] = new JsonObject { ["messages"] = new JsonObject { ["9"] = FakeEvents.Message("9", "They met.", "3000", 0, isMention: false) } } }),
        };
        var interaction = FakeEvents.Interaction("1", type, data);
        foreach (var field in (string[])["guild_id", "channel_id", "member", "user"])
        {
            interaction.Remove(field);
            if (person.TryGetProperty(field, out var value))
                interaction[field] = JsonNode.Parse(value.GetRawText());
        }

        interaction["channel"] = new JsonObject { ["id"] = person.Text("channel_id"), ["type"] = 0 };
        return JsonDocument.Parse(interaction.ToJsonString()).RootElement;
    }

    private static JsonObject SubCommand(string words) => words.Split(' ', 2) is [var name, var document]
        ? new JsonObject { ["name"] = name, ["type"] = 1, ["options"] = new JsonArray(new JsonObject { ["name"] = "name", ["type"] = 3, ["value"] = document }) }
        : new JsonObject { ["name"] = words, ["type"] = 1 };
}
