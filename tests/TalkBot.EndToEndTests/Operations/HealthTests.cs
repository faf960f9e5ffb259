using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>What the service says of itself is what is so.</summary>
public class HealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_ready_when_every_part_is_and_no_longer_when_the_platform_is_gone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord).StartAsync();
        await bot.IsAsync("\"status\": \"ready\",\n  \"parts\"");
        var (status, report) = await bot.HealthAsync();

        Assert.Equal(200, status);
        Assert.All(["index", "storage", "discord"], part => Assert.Contains($"\"name\": \"{part}\"", report, StringComparison.Ordinal));
        Assert.Contains("generation 1, 1 documents", report, StringComparison.Ordinal);
        Assert.Contains("heardSecondsAgo", report, StringComparison.Ordinal);

        await discord.DisposeAsync();
        await bot.IsAsync("not_ready");
        Assert.Equal(503, (await bot.HealthAsync()).Status);
        Assert.Equal(200, (await bot.HealthAsync("/health/live")).Status);
    }

    [Fact]
    public async Task A_connection_that_looks_alive_and_is_not_is_found_and_made_anew()
    {
        await using var discord = await FakeDiscord.StartAsync();
        (discord.Gateway.AnswersHeartbeats, discord.Gateway.Interval) = (false, 500);
        await using var bot = await new DiscordService(discord).StartAsync();
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Any(frame => frame.Op == 6), Token);

        Assert.Single(discord.Ledger.Frames, frame => frame.Op == 2);
        discord.Gateway.AnswersHeartbeats = true;
        await bot.IsAsync("\"connected\"");
    }

    [Fact]
    public async Task The_health_command_asks_the_service_and_its_exit_code_is_the_answer()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord).StartAsync();
        await bot.IsAsync("\"connected\"");
        var address = ("Health__Url", (await bot.AddressAsync("Health")).ToString());

        var ready = await bot.Workspace.RunWithAsync(address, "health");
        ready.AssertSucceeded();
        Assert.StartsWith("ready\n", ready.Output, StringComparison.Ordinal);
        (await bot.Workspace.RunWithAsync(address, "health", "--live")).AssertSucceeded();

        await bot.TerminateAsync();
        (await bot.Workspace.RunWithAsync(address, "health")).AssertFailed(1, "nothing answers at http://127.0.0.1:");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var workspace = new Workspace();
        var taken = new Uri(discord.ApiUrl).GetLeftPart(UriPartial.Authority);
        var outcome = await workspace.RunWithAsync([("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", $"{discord.ApiUrl}/v10"), ("Health__Url", taken)]);

        Assert.Equal(78, outcome.ExitCode);
        Assert.Contains("Health:Url", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_on_their_own_listener_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord, ("Telemetry__MetricsUrl", "http://127.0.0.1:0")).StartAsync();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000001", Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await bot.AddressAsync("Metrics") };
        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Token);

        Assert.Contains("talkbot_messages_received_total", metrics, StringComparison.Ordinal);
        Assert.Contains("talkbot_message_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("talkbot_platform_ready", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Riyadh", metrics, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await http.GetAsync(new Uri("/health/ready", UriKind.Relative), Token)).StatusCode);
    }
}
