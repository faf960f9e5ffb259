using System.Text.Json;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests;

/// <summary><c>talkbot doctor</c> as an operator runs it.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task In_an_empty_folder_nothing_has_failed_and_nothing_is_made()
    {
        var outcome = await _workspace.RunAsync("doctor");

        outcome.AssertSucceeded();
        Assert.Contains("ok", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("talkbot index build", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Discord__Token", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workspace.Path));
    }

    [Fact]
    public async Task What_Discord_says_of_the_bot_is_told_with_its_remedies_and_nothing_was_changed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Permissions = "2048";

        var outcome = await RunAsync(discord, discord.Token, "doctor", "--json");

        Assert.Equal(1, outcome.ExitCode);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal("failed", json.GetProperty("outcome").GetString());
        var checks = json.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("name").GetString()!, check => (Outcome: check.GetProperty("outcome").GetString(), Found: check.GetProperty("found").GetString()!));
        Assert.Equal(("ok", "warning", "failed"), (checks["Discord"].Outcome, checks["Discord commands"].Outcome, checks["Discord server"].Outcome));
        Assert.Contains("View Channels", checks["Discord server"].Found, StringComparison.Ordinal);
        Assert.All(discord.Ledger.Requests, request => Assert.Equal("GET", request.Method));
        Assert.Empty(discord.Ledger.Frames);
        Assert.DoesNotContain(discord.Token, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workspace.Path));
    }

    [Fact]
    public async Task A_wrong_token_fails_and_is_not_printed()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var outcome = await RunAsync(discord, "WRONG.TOKEN.value", "doctor");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Discord refuses the token.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONG.TOKEN", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_findings()
    {
        var outcome = await _workspace.RunWithAsync([("Index__KeepGenerations", "none"), ("Discord__GuildIds__0", "Talks")], "doctor");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Index:KeepGenerations", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Discord:GuildIds", outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> RunAsync(FakeDiscord discord, string token, params string[] args) => _workspace.RunWithAsync(
        [("Discord__Token", token), ("Discord__ApiBaseUrl", discord.ApiUrl), ("Discord__GuildIds__0", FakeEvents.GuildId)], args);
}
