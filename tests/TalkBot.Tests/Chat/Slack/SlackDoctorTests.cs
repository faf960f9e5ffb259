using System.Text.Json;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Examining;
using TalkBot.Core;
using TalkBot.Core.Health;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>What the doctor says of Slack, and that it only asks.</summary>
public class SlackDoctorTests
{
    private static readonly string[] Everything = [.. SlackScope.All.Select(scope => scope.Name)];

    [Fact]
    public async Task Where_all_is_well_it_says_so_and_has_only_asked()
    {
        var api = new Scripted();

        var found = await ExamineAsync(api, new SlackOptions { BotToken = "xoxb-secret", ModeratorGroupIds = ["S1"] });

        Assert.All(found, diagnosis => Assert.Equal(DiagnosisOutcome.Ok, diagnosis.Outcome));
        Assert.Equal(["Slack", "Slack workspace", "Slack scopes", "Slack connection"], found.Select(diagnosis => diagnosis.Name));
        Assert.Equal(["apps.connections.open", "auth.test", "usergroups.users.list"], api.Calls);
        Assert.DoesNotContain(found, diagnosis => $"{diagnosis}".Contains("ticket", StringComparison.Ordinal) || $"{diagnosis}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_there_is_nothing_to_mend_and_nobody_is_asked()
    {
        var found = Assert.Single(await new SlackDoctor(new SlackOptions(), () => throw new InvalidOperationException("Nobody is to be asked.")).ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DiagnosisOutcome.Ok, found.Outcome);
        Assert.Contains("Slack__BotToken", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_cannot_be_read_is_a_finding()
    {
        var doctor = new SlackDoctor(new SlackOptions { BotTokenFile = "/nowhere/token" }, () => throw new TalkBotException(Fault.TokenUnusable, "The file cannot be read; check it."));

        Assert.Equal((DiagnosisOutcome.Failed, "The file cannot be read; check it."), Assert.Single(await doctor.ExamineAsync(TestContext.Current.CancellationToken)) is var found ? (found.Outcome, found.Found) : default);
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "invalid_auth", "Slack:BotToken" },
        { "account_inactive", "install it again" },
        { "ekm_access_denied", "ekm_access_denied" },
        { "down", "cannot be reached" },
        { "limited", "no calls for a while" },
        { "other", "not Slack" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Where_slack_does_not_know_the_bot_it_says_why(string how, string says)
    {
        var found = await OneAsync("Slack", new Scripted
        {
            Self = how switch
            {
                "down" => new ApiResult.Unreachable(MayHaveArrived: false),
                "limited" => new ApiResult.Limited(TimeSpan.FromMinutes(1)),
                "other" => Ok("""{"ok":true}"""),
                _ => new ApiResult.Error(how),
            },
        });

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains(says, found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_token_is_not_a_bots() =>
        Assert.Contains("a person's", (await OneAsync("Slack", new Scripted { Self = Ok("""{"ok":true,"user_id":"U1","team_id":"T1"}""") })).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("T1", DiagnosisOutcome.Ok)]
    [InlineData("T2", DiagnosisOutcome.Failed)]
    public async Task The_workspace_is_one_that_is_served(string team, DiagnosisOutcome outcome) =>
        Assert.Equal(outcome, (await OneAsync("Slack workspace", new Scripted(), new SlackOptions { BotToken = "xoxb", TeamIds = [team] })).Outcome);

    [Theory]
    [InlineData("chat:write", DiagnosisOutcome.Failed)]
    [InlineData("users:read", DiagnosisOutcome.Failed)]
    [InlineData("assistant:write", DiagnosisOutcome.Warning)]
    [InlineData("usergroups:read", DiagnosisOutcome.Warning)]
    public async Task Scopes_that_are_missing_are_named(string missing, DiagnosisOutcome outcome)
    {
        var found = await OneAsync("Slack scopes", new Scripted { Scopes = [.. Everything.Except([missing])] });

        Assert.Equal(outcome, found.Outcome);
        Assert.Contains(missing, found.Found, StringComparison.Ordinal);
        Assert.Contains("install the app again", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_slack_does_not_say_is_doubtful() => Assert.Equal(DiagnosisOutcome.Warning, (await OneAsync("Slack scopes", new Scripted { Scopes = null })).Outcome);

    [Theory]
    [InlineData("invalid_auth", "Slack:AppToken")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("internal_error", "where to connect")]
    public async Task A_connection_that_is_refused_is_found_out_without_one(string code, string says)
    {
        var found = await OneAsync("Slack connection", new Scripted { Entrance = new ApiResult.Error(code) });

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains(says, found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_no_socket_is_asked_for()
    {
        var api = new Scripted();

        Assert.Contains("127.0.0.1:8081", (await OneAsync("Slack connection", api, new SlackOptions { BotToken = "xoxb", Mode = "http" })).Found, StringComparison.Ordinal);
        Assert.DoesNotContain("apps.connections.open", api.Calls);
    }

    [Fact]
    public async Task A_user_group_that_slack_does_not_know_is_named() => Assert.Contains(
        "S9", (await OneAsync("Slack user groups", new Scripted { Group = new ApiResult.Error("no_such_subteam") }, new SlackOptions { BotToken = "xoxb", AdminGroupIds = ["S9"] })).Found, StringComparison.Ordinal);

    private static Task<IReadOnlyList<Diagnosis>> ExamineAsync(Scripted api, SlackOptions? options = null) =>
        new SlackDoctor(options ?? new SlackOptions { BotToken = "xoxb-secret" }, () => api).ExamineAsync(TestContext.Current.CancellationToken);

    private static async Task<Diagnosis> OneAsync(string name, Scripted api, SlackOptions? options = null) => Assert.Single(await ExamineAsync(api, options), diagnosis => diagnosis.Name == name);

    private static ApiResult.Ok Ok(string json) => new(JsonDocument.Parse(json).RootElement);

    private sealed class Scripted : ISlackApi
    {
        public List<string> Calls { get; } = [];

        public ApiResult Self { get; init; } = Ok("""{"ok":true,"user_id":"U1","bot_id":"B1","team_id":"T1","user":"talkbot","team":"Acme"}""");

        public string[]? Scopes { get; init; } = Everything;

        public ApiResult Entrance { get; init; } = Ok("""{"ok":true,"url":"wss://slack.example/link/?ticket=1"}""");

        public ApiResult Group { get; init; } = Ok("""{"ok":true,"users":[]}""");

        public Task<ApiResult> CallAsync(ApiCall call, CancellationToken cancellationToken)
        {
            Calls.Add(call.Method);
            return Task.FromResult(call.Method switch
            {
                "auth.test" => Self is ApiResult.Ok ok ? ok with { Scopes = Scopes } : Self,
                "apps.connections.open" => Entrance,
                _ => Group,
            });
        }

        public Task<ApiResult> RespondAsync(string responseUrl, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
