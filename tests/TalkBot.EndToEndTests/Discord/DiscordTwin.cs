using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using TalkBot.Testing;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>A Discord that others wrote, in a process of its own, and the program on it. Absent where it was not installed.</summary>
public sealed class DiscordTwin : IAsyncLifetime
{
    /// <summary>The folder where <c>discord-digital-twin</c> was installed; <c>.ci/run</c> sets it.</summary>
    private const string Variable = "TALKBOT_DISCORD_TWIN";

    private readonly Workspace _workspace = new();
    private readonly HttpClient _control = new(new SocketsHttpHandler(), disposeHandler: true);
    private Process? _twin;
    private Process? _bot;
    private JsonElement _places;

    /// <summary>The server's one channel.</summary>
    public string Channel => Place("channel");

    public string BotId => Place("bot");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder || !Directory.Exists(Path.Combine(folder, "node_modules", "discord-digital-twin")))
            return;

        var script = Path.Combine(Repository.Root, "tests", "TalkBot.EndToEndTests", "Discord", "twin.mjs");
        _twin = Process.Start(new ProcessStartInfo("node", [script, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        _places = JsonDocument.Parse(await _twin.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "{}").RootElement;
        _control.BaseAddress = new Uri(Place("control"));
        _bot = _workspace.StartProcess([
            ("Discord__Token", Place("token")),
            ("Discord__ApiBaseUrl", $"{Place("api")}/v10"),
            ("Discord__GuildIds__0", Place("guild")),
        ]);
        _bot.BeginErrorReadLine();
        _bot.BeginOutputReadLine();
        await DoAsync("ready", new { });
    }

    public void SkipWhereAbsent() => Assert.SkipUnless(_bot is not null, $"{Variable} names no folder where discord-digital-twin is installed.");

    /// <summary>Has something done, or waits for something, as <c>twin.mjs</c> knows it.</summary>
    public async Task<JsonElement> DoAsync(string action, object what)
    {
        using var response = await _control.PostAsJsonAsync(action, what, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { _bot, _twin }.OfType<Process>())
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        _control.Dispose();
        _workspace.Dispose();
    }

    private string Place(string name) => _places.GetProperty(name).GetString()!;
}
