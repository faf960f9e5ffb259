using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>From what Slack says of a person to what they may do.</summary>
public class SlackAuthorityTests
{
    private static readonly SlackOptions Options = new()
    {
        TeamIds = ["T1"],
        DeniedChannelIds = ["C666"],
        ModeratorGroupIds = ["S1MODS"],
        ModeratorUserIds = ["U1MOD"],
        AdminUserIds = ["U1ADM"],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Way> Ways => [.. Enum.GetValues<Way>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_case_is_decided_as_it_should_be_in_every_way(Way way)
    {
        foreach (var tried in AuthorityCase.Of("slack", Options.ToAccessRules()))
        {
            var bot = new Conversing(Options.ToAccessRules(), platform: Platform.Slack);
            var api = new Directory(tried.Row);
            var people = new PeopleDirectory(api, Bot(), Options, bot.Time);
            var person = tried.Row.GetProperty("event");
            var confirm = await tried.BeginAsync(bot, Platform.Slack, person.Text("user_id")!, new AuthorityFacts { SpaceId = "T1", ChannelId = "C1", IsMember = true, IsGuest = false, IsExternal = false, RoleIds = ["S1MODS"] });
            var message = MessageOf(person, way, tried.By(way), confirm, bot.Time);
            if (tried.Row.Text("slack_api") == "cached")
                await people.CompleteAsync(message.Author.Facts, Token);
            api.Trouble = tried.Row.Text("slack_api") == "cached" ? "users.info" : tried.Row.Text("slack_api");

            await tried.JudgeAsync(way, message with { Author = message.Author with { Facts = await people.CompleteAsync(message.Author.Facts, Token) } }, bot);
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

    /// <summary>What the person of a case says by doing something in that way.</summary>
    private static IncomingMessage MessageOf(JsonElement person, Way way, BotAction? action, string confirm, TimeProvider time)
    {
        var (team, channel, user) = (person.Text("team_id")!, person.Text("channel_id")!, person.Text("user_id")!);
        var isAsking = action is BotAction.Ask;
        if (way == Way.Command)
        {
            return new CommandReader(time).Read(Json(new JsonObject
            {
                ["command"] = isAsking ? "/ask" : "/talkbot",
                ["text"] = isAsking ? "Where?" : AuthorityCase.WordsOf(action),
                ["user_id"] = user,
                ["team_id"] = team,
                ["channel_id"] = channel,
                ["channel_name"] = "general",
                ["trigger_id"] = "t",
            }))!;
        }

        var interaction = new JsonObject
        {
            ["team"] = new JsonObject { ["id"] = team },
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = team },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" },
            ["trigger_id"] = "t",
        };
        switch (way)
        {
            case Way.Button:
                interaction["type"] = "block_actions";
                interaction["container"] = new JsonObject { ["type"] = "message", ["channel_id"] = channel, ["is_ephemeral"] = true };
                interaction["actions"] = new JsonArray(new JsonObject { ["value"] = SlackButtons.ValueOf(isAsking ? ButtonKind.ShowPassages : ButtonKind.Confirm, confirm, channel) });
                break;
            case Way.Form:
                var context = new FormContext(new ButtonAction(ButtonKind.FollowUp, "a"), WasPrivate: false, new SlackAddress { ChannelId = channel, UserId = user, Place = channel, Said = "1" });
                interaction["type"] = "view_submission";
                interaction["view"] = new JsonObject
                {
                    ["id"] = "V1",
                    ["callback_id"] = SlackForms.CallbackId,
                    ["private_metadata"] = context.ToJson(),
                    ["state"] = new JsonObject { ["values"] = new JsonObject { [SlackForms.FieldId] = new JsonObject { [SlackForms.FieldId] = new JsonObject { ["value"] = "Where?" } } } },
                };
                break;
            default:
                (interaction["type"], interaction["callback_id"]) = ("message_action", isAsking ? InteractionReader.Check : InteractionReader.Add);
                interaction["message"] = new JsonObject { ["text"] = "They met.", ["ts"] = "1.0" };
                break;
        }

        return new InteractionReader(time).Read(Json(interaction))!.Message!;
    }

    private static JsonElement Json(JsonObject json) => JsonDocument.Parse(json.ToJsonString()).RootElement;

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
