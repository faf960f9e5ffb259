using System.Collections.Concurrent;
using System.Diagnostics;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>The program as a service on a fake Discord, in a working directory of its own: it can be ended, killed, and started again.</summary>
internal sealed class DiscordService(FakeDiscord discord, params (string Key, string Value)[] settings) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly SemaphoreSlim _said = new(0);
    private Process? _process;

    public Workspace Workspace { get; } = new();

    /// <summary>What it wrote on standard error, over all its starts.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    public Process Process => _process ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Starts it and waits until it is connected.</summary>
    public async Task<DiscordService> StartAsync()
    {
        var handshakes = Handshakes();
        StartOnly();
        await discord.Ledger.UntilAsync(_ => Handshakes() > handshakes || _process!.HasExited, TestContext.Current.CancellationToken);
        Assert.False(_process!.HasExited, string.Join('\n', _errors));
        return this;
    }

    public void StartOnly()
    {
        _process = Workspace.StartProcess([
            ("Discord__Token", discord.Token),
            ("Discord__ApiBaseUrl", $"{discord.ApiUrl}/v10"),
            ("Discord__GuildIds__0", FakeEvents.GuildId),
            ("Discord__AnswerInDirectMessages", "true"),
            .. settings,
        ]);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                _errors.Enqueue(text);
            _said.Release();
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it has written something on standard error.</summary>
    public async Task SaysAsync(string words)
    {
        while (!_errors.Any(line => line.Contains(words, StringComparison.Ordinal)))
            await _said.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as a container platform does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
        await Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Process.ExitCode;
    }

    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        _said.Dispose();
        Workspace.Dispose();
    }

    private int Handshakes() => discord.Ledger.Frames.Count(frame => frame.Op is 2 or 6);
}
