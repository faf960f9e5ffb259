using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>From what Slack says of a person to what they may do.</summary>
public class SlackAuthorityTests
{
    private const string File = "security/authorisation_cases.jsonl";

    private static readonly SlackOptions Options = new()
    {
        TeamIds = ["T1"],
        DeniedChannelIds = ["C666"],
        ModeratorGroupIds = ["S1MODS"],
        ModeratorUserIds = ["U1MOD"],
        AdminUserIds = ["U1ADM"],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_case_is_decided_as_it_should_be()
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        var cases = System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("platform") == "slack").ToList();
        Assert.NotEmpty(cases);
        foreach (var row in cases)
        {
            var api = new Directory(row);
            var people = new PeopleDirectory(api, Bot(), Options, new FakeTimeProvider());
            var said = row.GetProperty("event");
            var facts = SlackFacts.Of(said.Text("team_id")!, said.Text("channel_id")!, said.Text("user_id")!, isDirect: false);
            if (row.Text("slack_api") == "cached")
                await people.CompleteAsync(facts, Token);
            api.Trouble = row.Text("slack_api") == "cached" ? "users.info" : row.Text("slack_api");
            var action = Enum.TryParse<BotAction>(row.Text("action")!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : (BotAction)(-1);

            var decision = ModeratorPolicy.Decide(action, await people.CompleteAsync(facts, Token), Options.ToAccessRules());

            Assert.True(decision.IsAllowed == row.Flag("expect_allowed"), row.Text("id"));
        }
    }

    [Theory]
    [InlineData("""{"id":"U1","team_id":"T1","deleted":false,"is_bot":false,"is_restricted":false,"is_ultra_restricted":false}""", true, false, false)]
    [InlineData("""{"id":"U1","team_id":"T1","deleted":false,"is_bot":false}""", true, true, false)]
    [InlineData("""{"id":"U1","team_id":"T1","deleted":false,"is_bot":false,"is_restricted":"no","is_ultra_restricted":false}""", true, true, false)]
    [InlineData("""{"id":"U1","team_id":"T1","is_bot":false}""", null, true, false)]
    [InlineData("""{"id":"U2","team_id":"T1","deleted":false,"is_bot":false,"is_restricted":false,"is_ultra_restricted":false}""", null, false, false)]
    [InlineData("""{"id":"U1","deleted":false,"is_bot":false}""", true, false, true)]
    [InlineData("""{"id":"U1","team_id":"T9","deleted":false,"is_bot":false}""", true, false, true)]
    [InlineData("""{"id":"U1","team_id":"T1","is_stranger":true,"deleted":false,"is_bot":false}""", true, false, true)]
    [InlineData("""{"id":"U1","team_id":"T1","deleted":true,"is_bot":false}""", false, true, false)]
    public void Unknown_stays_unknown_or_means_no(string user, bool? isMember, bool? isGuest, bool? isExternal)
    {
        var facts = SlackFacts.With(SlackFacts.Of("T1", "C1", "U1", isDirect: false), JsonDocument.Parse(user).RootElement, "T1");

        Assert.Equal((isMember, isGuest, isExternal), (facts.IsMember, facts.IsGuest, facts.IsExternal));
    }

    [Fact]
    public async Task What_slack_said_is_believed_for_a_while()
    {
        var api = new Directory(JsonDocument.Parse("""{"users_info":{"id":"U1GRP","team_id":"T1","deleted":false,"is_bot":false},"usergroup_members":{"S1MODS":["U1GRP"]}}""").RootElement);
        var clock = new FakeTimeProvider();
        var people = new PeopleDirectory(api, Bot(), Options, clock);
        var facts = SlackFacts.Of("T1", "C1", "U1GRP", isDirect: false);

        for (var i = 0; i < 3; i++)
            Assert.Equal(["S1MODS"], (await people.CompleteAsync(facts, Token)).RoleIds);
        Assert.Equal(2, api.Calls);
        clock.Advance(PeopleDirectory.GroupsLast);
        await people.CompleteAsync(facts, Token);
        Assert.Equal(3, api.Calls);
        people.Forget("S1MODS");
        api.Trouble = "usergroups.users.list";
        Assert.Null((await people.CompleteAsync(facts, Token)).RoleIds);
        clock.Advance(PeopleDirectory.PeopleLast);
        api.Trouble = "users.info";
        Assert.Null((await people.CompleteAsync(facts, Token)).IsMember);
    }

    private static BotIdentity Bot()
    {
        var bot = new BotIdentity();
        bot.Learn(JsonDocument.Parse("""{"user_id":"U0BOT","team_id":"T1"}""").RootElement);
        return bot;
    }

    private sealed class Directory(JsonElement row) : ISlackApi
    {
        public string? Trouble { get; set; }

        public int Calls { get; private set; }

        public Task<ApiResult> CallAsync(ApiCall call, CancellationToken cancellationToken)
        {
            Calls++;
            var body = call.Method == "users.info"
                ? $$"""{"ok":true,"user":{{row.GetProperty("users_info").GetRawText()}}}"""
                : $$"""{"ok":true,"users":{{row.GetProperty("usergroup_members").GetProperty((string)call.Arguments["usergroup"]!).GetRawText()}}}""";
            return Task.FromResult<ApiResult>(Trouble?.StartsWith(call.Method, StringComparison.Ordinal) == true
                ? new ApiResult.Unreachable(MayHaveArrived: true)
                : new ApiResult.Ok(JsonDocument.Parse(body).RootElement));
        }

        public Task<ApiResult> RespondAsync(string responseUrl, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
