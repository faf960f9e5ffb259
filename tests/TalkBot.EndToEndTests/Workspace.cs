using System.Diagnostics;
using System.Text;

namespace TalkBot.EndToEndTests;

/// <summary>A working directory of its own, and the built program to run in it.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Answerable = "Who led the talks in Riyadh?";

    public static readonly string Program = System.IO.Path.Combine(Folder, OperatingSystem.IsWindows() ? "talkbot.exe" : "talkbot");

    /// <summary>Where the program is: built beside these tests, or as it is published, where the variable <c>TALKBOT_PROGRAM</c> says.</summary>
    private static string Folder => Environment.GetEnvironmentVariable("TALKBOT_PROGRAM") is { Length: > 0 } published ? published : AppContext.BaseDirectory;

    private const string AsNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Path { get; } = Directory.CreateTempSubdirectory("talkbot-").FullName;

    /// <summary>Writes a file, making its folder.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Runs <c>talkbot</c> to its end.</summary>
    public Task<Outcome> RunAsync(params string[] args) => RunAsync(Start(args));

    /// <summary>Runs <c>talkbot</c> with a setting in the environment.</summary>
    public Task<Outcome> RunWithAsync((string Key, string Value) setting, params string[] args) => RunWithAsync([setting], args);

    /// <summary>Runs <c>talkbot</c> with settings in the environment.</summary>
    public Task<Outcome> RunWithAsync(IEnumerable<(string Key, string Value)> settings, params string[] args) => RunAsync(With(settings, Start(args)));

    /// <summary>Runs <c>talkbot</c> with something on standard input.</summary>
    public Task<Outcome> RunWithInputAsync(string input, params string[] args) => RunWithInputAsync([], input, args);

    /// <summary>Runs <c>talkbot</c> with settings in the environment and something on standard input.</summary>
    public Task<Outcome> RunWithInputAsync(IEnumerable<(string Key, string Value)> settings, string input, params string[] args) =>
        RunAsync(With(settings, Start(args)), input);

    /// <summary>Runs a line of shell, in which <c>talkbot</c> is known.</summary>
    public Task<Outcome> RunShellAsync(string line) => RunAsync(Start(["-c", line], "/bin/sh"));

    /// <summary>
    /// Runs <c>talkbot</c> as a user whom permissions bind: for the superuser that is somebody else, who may write in this
    /// workspace but for what a test takes away. Skips the test where no other user can run the program.
    /// </summary>
    public async Task<Outcome> RunUnprivilegedAsync(params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are taken away with chmod.");
        if (!Environment.IsPrivilegedProcess)
            return await RunAsync(args);
        await RunShellAsync("chmod a+rwx .");
        Assert.SkipUnless((await RunShellAsync($"{AsNobody} talkbot --version")).ExitCode == 0, "Nobody else than the superuser can run the program here.");
        return await RunAsync(Start([.. AsNobody.Split(' ')[1..], Program, .. args], "setpriv"));
    }

    public Process StartProcess(params string[] args) => Process.Start(Start(args))!;

    /// <summary>Starts <c>talkbot</c> with a setting in the environment.</summary>
    public Process StartProcess((string Key, string Value) setting, params string[] args) => StartProcess([setting], args);

    /// <summary>Starts <c>talkbot</c> with settings in the environment.</summary>
    public Process StartProcess(IEnumerable<(string Key, string Value)> settings, params string[] args) => Process.Start(With(settings, Start(args)))!;

    /// <summary>Starts <c>talkbot</c> so that it can be interrupted, also where this process was told to ignore that, as below nohup.</summary>
    public Process StartInterruptible(params IEnumerable<string> args) => Process.Start(Start(["--default-signal=INT", Program, .. args], "env"))!;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static async Task<Outcome> RunAsync(ProcessStartInfo start, string input = "")
    {
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Outcome(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo With(IEnumerable<(string Key, string Value)> settings, ProcessStartInfo start)
    {
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return start;
    }

    private ProcessStartInfo Start(IEnumerable<string> args, string? program = null)
    {
        var start = new ProcessStartInfo(program ?? Program, args)
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = $"{Folder}{System.IO.Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("NO_COLOR");
        // How sure an answer must be is judged elsewhere; here it only has to come.
        start.Environment["Answering__DeclineBelow"] = "0.3";
        // Several run side by side.
        start.Environment["Health__Url"] = "http://127.0.0.1:0";
        return start;
    }
}

/// <summary>What came of a run.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts a fault or wrong usage as people should meet it: nothing on standard output, one line on standard error.</summary>
    public void AssertFailed(int exitCode, string says)
    {
        Assert.Empty(Output);
        Assert.Equal(exitCode, ExitCode);
        Assert.StartsWith("talkbot: ", Error, StringComparison.Ordinal);
        Assert.Contains(says, Error, StringComparison.Ordinal);
        Assert.Equal(Error.Length - 1, Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }

    public void AssertSucceeded()
    {
        Assert.Empty(Error);
        Assert.Equal(0, ExitCode);
    }
}
