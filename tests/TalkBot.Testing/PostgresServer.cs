using System.Diagnostics;
using System.Text;

namespace TalkBot.Testing;

/// <summary>A PostgreSQL server of its own on a socket in a temporary folder, started when it is first asked for. Needs Linux and the server's programs.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Why a test that needs the server is skipped.</summary>
    public const string Missing = "The programs of a PostgreSQL server are not installed (on Debian: apt-get install postgresql).";

    private const string Owner = "postgres";
    private const string IsReady = "ready to accept connections";

    private readonly Lazy<Task<string>> _start;
    private string? _root;
    private Process? _server;

    public PostgresServer() => _start = new Lazy<Task<string>>(StartAsync);

    /// <summary>Where initdb and postgres are; null where they are not installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>How to reach a database of that name, which need not be there yet.</summary>
    public async Task<string> ConnectionStringAsync(string database) => $"Host={await _start.Value};Username={Owner};Database={database};Maximum Pool Size=20";

    /// <summary>Ends it at once, with every connection to it.</summary>
    public async Task StopAsync()
    {
        // Killed, it would leave processes that are in the way of the next start for a while.
        await RunAsync("kill", "-QUIT", $"{_server!.Id}");
        await _server.WaitForExitAsync();
    }

    /// <summary>Starts it again, with all that was written.</summary>
    public async Task StartAgainAsync()
    {
        _server!.Dispose();
        await ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        if (_root is not null)
            Directory.Delete(_root, recursive: true);
    }

    private async Task<string> StartAsync()
    {
        _root = Directory.CreateTempSubdirectory("talkbot-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", Owner, _root);
        await RunAsync([.. Unprivileged, Path.Combine(Programs!, "initdb"), "-D", Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        await ServeAsync();
        return _root;
    }

    private async Task ServeAsync()
    {
        _server = Start(
            [.. Unprivileged, Path.Combine(Programs!, "postgres"), "-D", Data, "-k", _root!, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=32MB"]);
        var said = new StringBuilder();
        while (await _server.StandardError.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(IsReady, StringComparison.Ordinal))
            {
                // Read on, or the server stands still when the pipe is full.
                _ = _server.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start: {said}");
    }

    private string Data => Path.Combine(_root!, "data");

    // The server refuses to run as root. What runs it becomes it, so that ending the one ends the other.
    private static string[] Unprivileged =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Owner}", $"--regid={Owner}", "--clear-groups", "--"] : [];

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {said}");
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        start.Environment["LC_ALL"] = "C";
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(versions)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
