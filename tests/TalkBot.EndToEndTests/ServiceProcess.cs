using System.Collections.Concurrent;
using System.Diagnostics;

namespace TalkBot.EndToEndTests;

/// <summary>The program as a service, in a working directory of its own: it can be ended, killed, and started again.</summary>
internal abstract class ServiceProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly SemaphoreSlim _said = new(0);
    private Process? _process;

    public Workspace Workspace { get; } = new();

    /// <summary>What it wrote on standard error, over all its starts.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    public Process Process => _process ?? throw new InvalidOperationException("It was not started.");

    /// <summary>The settings it is started with.</summary>
    protected abstract IReadOnlyList<(string Key, string Value)> Settings { get; }

    public void StartOnly()
    {
        _process = Workspace.StartProcess(Settings);
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

    /// <summary>Starts it and waits until it is there, as the fake platform sees it.</summary>
    protected async Task StartAsync(Func<Func<bool>, Task> untilAsync, Func<bool> isThere)
    {
        StartOnly();
        await untilAsync(() => isThere() || Process.HasExited);
        Assert.False(Process.HasExited, string.Join('\n', _errors));
    }
}
