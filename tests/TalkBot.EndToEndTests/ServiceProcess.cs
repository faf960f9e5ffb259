using System.Collections.Concurrent;
using System.Diagnostics;

namespace TalkBot.EndToEndTests;

/// <summary>The program as a service, in a working directory of its own: it can be ended, killed, and started again.</summary>
internal abstract class ServiceProcess : IAsyncDisposable
{
    /// <summary>One person asks everything here; what holds them back has tests of its own.</summary>
    protected static readonly IReadOnlyList<(string Key, string Value)> Unlimited =
    [
        ("Limits__PersonPerMinute", "0"),
        ("Limits__ChannelPerMinute", "0"),
        ("Limits__ConversationPerHour", "0"),
        ("Limits__PersonAtOnce", "0"),
    ];

    /// <summary>How the keys end whose values are secrets.</summary>
    private static readonly string[] SecretKeys = ["Token", "Secret", "ApiKey", "ConnectionString"];

    /// <summary>A shorter value is a word that may stand anywhere.</summary>
    private const int ShortestSecret = 8;

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
    public Task SaysAsync(string words) => Patience.UntilAsync(
        async token =>
        {
            while (!_errors.Any(line => line.Contains(words, StringComparison.Ordinal)))
                await _said.WaitAsync(token);
        },
        () => $"It has not said \"{words}\", but:\n{string.Join('\n', _errors)}\n");

    /// <summary>How it says it is: the status, and the report.</summary>
    public async Task<(int Status, string Report)> HealthAsync(string path = "/health/ready")
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await AddressAsync("Health") };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Where one of its listeners is.</summary>
    public async Task<Uri> AddressAsync(string listener)
    {
        await SaysAsync($"{listener} is at ");
        return new Uri(_errors.Last(line => line.StartsWith($"{listener} is at ", StringComparison.Ordinal)).Split(' ')[^1]);
    }

    /// <summary>Asks until it says it is as expected; while it begins anew nothing answers.</summary>
    public async Task IsAsync(string health)
    {
        // Health tells nobody when it changes. Asked without a pause, it would take the time that the service needs.
        while (!await SaysOfItselfAsync(health))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    /// <summary>What it holds now: open files and sockets, and bytes of memory.</summary>
    public (int Handles, long Memory) Held()
    {
        Process.Refresh();
        return (Process.HandleCount, Process.WorkingSet64);
    }

    /// <summary>Stops it as if the machine had been put to sleep, or wakes it.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
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

    public virtual async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        _said.Dispose();
        Workspace.Dispose();

        // Whatever a test is about: nobody's words are in the log, and no secret.
        var kept = Settings.Where(setting => IsSecret(setting.Key) && setting.Value.Length >= ShortestSecret).Select(setting => setting.Value).Append(Workspace.Answerable).ToList();
        Assert.DoesNotContain(_errors, line => kept.Exists(words => line.Contains(words, StringComparison.Ordinal)));
    }

    private static bool IsSecret(string key) => SecretKeys.Any(end => key.EndsWith(end, StringComparison.Ordinal));

    private async Task<bool> SaysOfItselfAsync(string health)
    {
        try
        {
            return (await HealthAsync()).Report.Contains(health, StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Starts it and waits until it is there, as the fake platform sees it.</summary>
    protected async Task StartAsync(Func<Func<bool>, Task> untilAsync, Func<bool> isThere)
    {
        StartOnly();
        await untilAsync(() => isThere() || Process.HasExited);
        Assert.False(Process.HasExited, string.Join('\n', _errors));
    }
}
