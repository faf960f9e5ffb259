using System.Diagnostics;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>A service with settings that cannot work says which and how to mend them, at once, and does nothing else.</summary>
public class BrokenSettingsTests
{
    private const string Secret = "hunter2hunter2hunter2";

    /// <summary>A busy machine starts a process slowly; whatever a service would wait for takes longer than this.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(15);

    /// <summary>What is set, and what must be named.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "Documents__MaxFileBytes", "many", "Documents:MaxFileBytes" },
        { "Documents__MaxFileBytes", "-1", "Documents:MaxFileBytes" },
        { "Documents__Path", "/nowhere/at/all", "/nowhere/at/all" },
        { "Documents__Path", "", "Documents:Path" },
        { "Documents__Paht", "seeds", "Documents:Path" },
        { "Data__Path", "", "Data:Path" },
        { "Index__KeepGenerations", "0", "Index:KeepGenerations" },
        { "Index__LockTimeout", "soon", "Index:LockTimeout" },
        { "Ranking__Title__K1", "big", "Ranking:Title:K1" },
        { "Ranking__Titel__K1", "1", "Ranking:Titel" },
        { "Answering__DeclineBelow", "1,5x", "Answering:DeclineBelow" },
        { "Answering__MaxStatements", "0", "Answering:MaxStatements" },
        { "Checking__MaxSentences", "none", "Checking:MaxSentences" },
        { "Model__Provider", "gpt", "Model:Provider" },
        { "Model__Provider", "sk-" + "0123456789abcdef", "Model:Provider" },
        { "Model__Provider", "openai", "Model:Name" },
        { "Model__Provider", "azure-openai", "Model:Endpoint" },
        { "Model__Timeout", "00:00:00", "Model:Timeout" },
        { "Model__Temperature", "9", "Model:Temperature" },
        { "Model__DailyTokens", "-5", "Model:DailyTokens" },
        { "Model__ApiKey_FILE", "/nowhere/key", "Model:ApiKey" },
        { "Embedding__Provider", "endpoint", "Embedding:Name" },
        { "Embedding__Provider", "onnx", "Embedding:ModelPath" },
        { "Embedding__BatchSize", "0", "Embedding:BatchSize" },
        { "Discord__Token", "two words", "Discord:Token" },
        { "Discord__TokenFile", "/nowhere/token", "Discord:TokenFile" },
        { "Discord__Token_FILE", "/nowhere/token", "Discord:Token" },
        { "Discord__ApiBaseUrl", "discord.com", "Discord:ApiBaseUrl" },
        { "Discord__GuildIds__0", "our server", "Discord:GuildIds" },
        { "Discord__GuildIds", "17", "Discord:GuildIds" },
        { "Discord__ModeratorRoleIds__0", "@mods", "Discord:ModeratorRoleIds" },
        { "Discord__Shards", "-1", "Discord:Shards" },
        { "Discord__AnswerInDirectMessages", "perhaps", "Discord:AnswerInDirectMessages" },
        { "Discord__Tokn", Secret, "Discord:Token" },
        { "Slack__BotToken", "xoxb-1", "Slack:AppToken" },
        { "Slack__BotToken", "xoxb two words", "Slack:BotToken is empty or has characters" },
        { "Slack__BotToken", $"xapp-{Secret}", "Slack:BotToken is a token of another kind" },
        { "Slack__AppToken", $"xoxb-{Secret}", "Slack:AppToken is a token of another kind" },
        { "Slack__AppToken_FILE", "/nowhere/token", "Slack:AppToken" },
        { "Slack__SigningSecretFile", "/nowhere/secret", "Slack:SigningSecretFile" },
        { "Slack__Mode", "pigeon", "Slack:Mode" },
        { "Slack__ApiBaseUrl", "slack.com", "Slack:ApiBaseUrl" },
        { "Slack__Connections", "11", "Slack:Connections" },
        { "Slack__TeamIds__0", "acme", "Slack:TeamIds" },
        { "Slack__Tokn", Secret, "Slack:" },
        { "Uploads__MaxBytes", "-1", "Uploads:MaxBytes" },
        { "Storage__ConnectionString", $"Host=db;Pasword={Secret}", "Storage:ConnectionString" },
        { "Storage__ConnectionStringFile", "/nowhere/connection", "Storage:ConnectionStringFile" },
        { "Storage__BusyTimeout", "0", "Storage:BusyTimeout" },
        { "Retention__Messages", "forever", "Retention:Messages" },
        { "Service__Workers", "0", "Service:Workers" },
        { "Service__DrainTimeout", "1.00:00:00", "Service:DrainTimeout" },
        { "Limits__PersonPerMinute", "-1", "Limits:PersonPerMinute" },
        { "Health__Url", "8080", "Health:Url" },
        { "Health__SilentAfter", "0", "Health:SilentAfter" },
        { "Telemetry__MetricsUrl", "everywhere", "Telemetry:MetricsUrl" },
        { "Telemetry__OtlpEndpoint", "collector", "Telemetry:OtlpEndpoint" },
        { "Telemetry__LogFormat", "xml", "Telemetry:LogFormat" },
        { "Logging__LogLevel__Default", "Loud", "Logging:LogLevel:Default" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_mistake_is_named_at_once_and_nothing_is_opened(string key, string value, string named)
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var workspace = new Workspace();
        var clock = Stopwatch.StartNew();
        var outcome = await workspace.RunWithAsync([("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", $"{discord.ApiUrl}/v10"), (key, value)]);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, AtOnce);
        Assert.Equal((78, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(named, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(discord.Ledger.Requests);
        Assert.DoesNotContain(Secret, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_are_named_together()
    {
        using var workspace = new Workspace();
        var outcome = await workspace.RunWithAsync([("Discord__Token", "two words"), ("Discord__Shards", "x"), ("Limits__PersonAtOnce", "x"), ("Health__Url", "x"), ("Model__Provider", "openai")]);

        Assert.Equal(78, outcome.ExitCode);
        Assert.All(["Discord:Shards", "Limits:PersonAtOnce", "Health:Url", "Model:Name"], key => Assert.Contains(key, outcome.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_settings_are_shown_without_their_secrets()
    {
        using var workspace = new Workspace();
        var outcome = await workspace.RunWithAsync([("Discord__Token", Secret), ("Discord__GuildIds__0", "17")], "config", "show");

        outcome.AssertSucceeded();
        Assert.DoesNotContain(Secret, outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Discord:Token +\= \(set, not shown\) +\(environment\)$", outcome.Output);
        Assert.Matches(@"(?m)^Discord:GuildIds +\= 17 +\(environment\)$", outcome.Output);
        Assert.Matches(@"(?m)^Model:ApiKey +\= *$", outcome.Output);
    }

    [Fact]
    public async Task A_program_reads_the_settings_as_JSON_and_mistakes_are_named_beside_them()
    {
        using var workspace = new Workspace();
        var outcome = await workspace.RunWithAsync([("Discord__Token", Secret), ("Service__Workers", "0")], "config", "show", "--json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.DoesNotContain(Secret, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Service:Workers", outcome.Error, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(outcome.Output);
        Assert.Equal("environment", json.RootElement.EnumerateArray().Single(setting => setting.GetProperty("key").GetString() == "Service:Workers").GetProperty("source").GetString());
    }
}
