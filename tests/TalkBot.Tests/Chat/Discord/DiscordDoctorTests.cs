using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Examining;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Core;
using TalkBot.Core.Health;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>What the doctor says of Discord, and that it only asks.</summary>
public class DiscordDoctorTests
{
    private const string Token = "MTEwMDAw.secret.token";
    private const string Everything = "309237763136";

    [Fact]
    public async Task Where_all_is_well_it_says_so_and_has_only_asked()
    {
        var api = Healthy();

        var found = await ExamineAsync(api);

        Assert.All(found, diagnosis => Assert.Equal(DiagnosisOutcome.Ok, diagnosis.Outcome));
        Assert.Equal(["Discord", "Discord intents", "Discord gateway", "Discord commands", "Discord server"], found.Select(diagnosis => diagnosis.Name));
        Assert.Contains("talkbot", found[0].Found, StringComparison.Ordinal);
        Assert.Contains("998 of 1000", found[2].Found, StringComparison.Ordinal);
        Assert.All(api.Requests, request => Assert.Equal(HttpMethod.Get, request.Method));
    }

    [Fact]
    public async Task Without_a_token_there_is_nothing_to_mend_and_nobody_is_asked()
    {
        var doctor = new DiscordDoctor(new DiscordOptions(), () => throw new InvalidOperationException("Nobody is to be asked."));

        var found = Assert.Single(await doctor.ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DiagnosisOutcome.Ok, found.Outcome);
        Assert.Contains("Discord__Token", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_cannot_be_read_is_a_finding()
    {
        var options = new DiscordOptions { TokenFile = "/nowhere/token" };
        var doctor = new DiscordDoctor(options, () => throw new TalkBotException(Fault.TokenUnusable, "The file cannot be read; check it."));

        var found = Assert.Single(await doctor.ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal((DiagnosisOutcome.Failed, "The file cannot be read; check it."), (found.Outcome, found.Found));
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "401", "refuses the token" },
        { "403", "answers with status 403" },
        { "down", "cannot be reached" },
        { "limited", "no calls from this address" },
        { "html", "not as Discord does" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Where_Discord_does_not_know_the_bot_that_is_all_there_is_to_say(string how, string says)
    {
        var api = new ScriptedApi().On("GET /users/@me", how switch
        {
            "401" => ScriptedApi.Error(401, 0),
            "403" => ScriptedApi.Error(403, 40333),
            "down" => new ApiResult.Unreachable(MayHaveArrived: false),
            "limited" => new ApiResult.Limited(TimeSpan.FromHours(1)),
            _ => new ApiResult.Ok(default),
        });

        var found = Assert.Single(await ExamineAsync(api));

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains(says, found.Found, StringComparison.Ordinal);
        Assert.NotNull(found.Remedy);
    }

    [Fact]
    public async Task Interactions_that_go_elsewhere_never_reach_the_bot()
    {
        var found = await OneAsync("Discord intents", Healthy("GET /applications/@me", """{"id":"1100","interactions_endpoint_url":"https://elsewhere.example"}"""));

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("Interactions Endpoint URL", found.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"url":"wss://gateway.example","session_start_limit":{"total":1000,"remaining":998}}""", DiagnosisOutcome.Ok)]
    [InlineData("""{"url":"wss://gateway.example","session_start_limit":{"total":1000,"remaining":20}}""", DiagnosisOutcome.Warning)]
    [InlineData("""{"url":"wss://gateway.example"}""", DiagnosisOutcome.Ok)]
    [InlineData("""{"url":"https://gateway.example"}""", DiagnosisOutcome.Failed)]
    [InlineData("{}", DiagnosisOutcome.Failed)]
    public async Task The_gateway_is_asked_for_and_not_connected_to(string says, DiagnosisOutcome outcome) =>
        Assert.Equal(outcome, (await OneAsync("Discord gateway", Healthy("GET /gateway/bot", says))).Outcome);

    [Theory]
    [InlineData("[]", DiagnosisOutcome.Warning)]
    [InlineData("""[{"name":"ask","type":1,"description":"an older one"}]""", DiagnosisOutcome.Warning)]
    [InlineData("null", DiagnosisOutcome.Warning)]
    public async Task Other_commands_than_this_version_has_are_registered_when_it_starts(string listed, DiagnosisOutcome outcome) =>
        Assert.Equal(outcome, (await OneAsync("Discord commands", Healthy("GET /applications/1100/commands", listed))).Outcome);

    [Fact]
    public async Task Without_the_scope_for_commands_the_bot_has_none()
    {
        var api = new ScriptedApi().On("GET /applications/1100/guilds/7/commands", ScriptedApi.Error(403, 50001));

        var found = await OneAsync("Discord commands", Fill(api), new DiscordOptions { Token = Token, CommandsGuildId = "7" });

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("applications.commands", found.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Everything, DiagnosisOutcome.Ok, null)]
    [InlineData("8", DiagnosisOutcome.Ok, null)]
    [InlineData("309237645312", DiagnosisOutcome.Failed, "View Channels, Send Messages, Read Message History, Embed Links, Attach Files, Add Reactions.")]
    [InlineData("309237762112", DiagnosisOutcome.Failed, "View Channels")]
    [InlineData("274877975552", DiagnosisOutcome.Warning, "Create Public Threads, Embed Links, Attach Files, Add Reactions.")]
    [InlineData("0", DiagnosisOutcome.Failed, "View Channels, Send Messages")]
    [InlineData("many", DiagnosisOutcome.Warning, "does not tell")]
    public async Task Rights_that_are_missing_in_a_server_are_named(string permissions, DiagnosisOutcome outcome, string? names)
    {
        var found = await OneAsync("Discord server", Healthy("GET /users/@me/guilds", $$"""[{"id":"2000","name":"Talks @everyone","permissions":"{{permissions}}"}]"""));

        Assert.Equal(outcome, found.Outcome);
        Assert.Contains(names ?? "has the rights", found.Found, StringComparison.Ordinal);
        Assert.Equal(outcome == DiagnosisOutcome.Ok, found.Remedy is null);
    }

    [Fact]
    public async Task A_server_that_is_set_and_lacks_the_bot_gets_its_invitation_and_others_are_not_looked_at()
    {
        var api = Healthy("GET /users/@me/guilds", """[{"id":"2001","name":"Another","permissions":"0"}]""");

        var found = await OneAsync("Discord server", api, new DiscordOptions { Token = Token, GuildIds = ["2000"] });

        Assert.Equal((DiagnosisOutcome.Failed, "The bot is not in server 2000."), (found.Outcome, found.Found));
        Assert.Contains($"client_id=1100&scope=bot+applications.commands&permissions={Everything}", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_in_no_server_gets_its_invitation()
    {
        var found = await OneAsync("Discord server", Healthy("GET /users/@me/guilds", "[]"));

        Assert.Equal(DiagnosisOutcome.Warning, found.Outcome);
        Assert.Contains("client_id=1100", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_of_servers_are_read()
    {
        var page = string.Join(',', Enumerable.Range(1000, DiscordLimits.ListedGuilds).Select(id => $$"""{"id":"{{id}}","name":"n","permissions":"8"}"""));
        var api = new ScriptedApi()
            .On($"GET /users/@me/guilds?limit={DiscordLimits.ListedGuilds}&after=1199", ScriptedApi.Ok("""[{"id":"2000","name":"last","permissions":"0"}]"""))
            .On("GET /users/@me/guilds", ScriptedApi.Ok($"[{page}]"));

        var found = (await ExamineAsync(Fill(api))).Where(diagnosis => diagnosis.Name == "Discord server").ToList();

        Assert.Equal(DiscordLimits.ListedGuilds + 1, found.Count);
        Assert.Equal(DiagnosisOutcome.Failed, found[^1].Outcome);
    }

    [Fact]
    public async Task No_finding_holds_the_token()
    {
        foreach (var api in new[] { Healthy(), new ScriptedApi().On("GET", ScriptedApi.Error(401, 0)), new ScriptedApi().On("GET", new ApiResult.Unreachable(MayHaveArrived: true)) })
            Assert.All(await ExamineAsync(api), diagnosis => Assert.DoesNotContain("secret", $"{diagnosis}", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<Diagnosis>> ExamineAsync(IDiscordApi api, DiscordOptions? options = null) =>
        new DiscordDoctor(options ?? new DiscordOptions { Token = Token }, () => api).ExamineAsync(TestContext.Current.CancellationToken);

    private static async Task<Diagnosis> OneAsync(string name, IDiscordApi api, DiscordOptions? options = null) =>
        Assert.Single(await ExamineAsync(api, options), diagnosis => diagnosis.Name == name);

    /// <summary>A Discord where all is well but for one answer.</summary>
    private static ScriptedApi Healthy(string? call = null, string json = "") => Fill(call is null ? new ScriptedApi() : new ScriptedApi().On(call, ScriptedApi.Ok(json)));

    private static ScriptedApi Fill(ScriptedApi api) => api
        .On("GET /users/@me/guilds", ScriptedApi.Ok($$"""[{"id":"2000","name":"Talks","permissions":"{{Everything}}"}]"""))
        .On("GET /users/@me", ScriptedApi.Ok("""{"id":"1100","username":"talkbot","bot":true}"""))
        .On("GET /applications/@me", ScriptedApi.Ok("""{"id":"1100","flags":0,"interactions_endpoint_url":null}"""))
        .On("GET /gateway/bot", ScriptedApi.Ok("""{"url":"wss://gateway.example","shards":1,"session_start_limit":{"total":1000,"remaining":998,"reset_after":0,"max_concurrency":1}}"""))
        .On("GET /applications/1100/", ScriptedApi.Ok(DiscordCommands.All().ToJsonString()));
}
