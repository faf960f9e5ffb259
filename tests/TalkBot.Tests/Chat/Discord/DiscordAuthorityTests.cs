using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>From what Discord says of a person to what they may do.</summary>
public class DiscordAuthorityTests
{
    private const string File = "security/authorisation_cases.jsonl";

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

    [Fact]
    public void Every_case_is_decided_as_it_should_be()
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        var cases = System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("platform") == "discord").ToList();
        Assert.NotEmpty(cases);
        Assert.All(cases, row =>
        {
            var interaction = row.GetProperty("interaction");
            var facts = DiscordFacts.Of(interaction, interaction.Get("member").Get("user") ?? interaction.Get("user"), interaction.Id("channel_id"), DateTimeOffset.UnixEpoch);
            var action = Enum.TryParse<BotAction>(row.Text("action")!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : (BotAction)(-1);
            var confirmation = row.Get("confirmation") is { } first ? new Confirmation(first.Text("requested_by")!, TimeSpan.FromSeconds(first.Real("age_s") ?? 0)) : null;

            Assert.True(ModeratorPolicy.Decide(action, facts, Rules, confirmation).IsAllowed == row.Flag("expect_allowed"), row.Text("id"));
        });
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
}
