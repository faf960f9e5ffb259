using TalkBot.Testing;

namespace TalkBot.EndToEndTests;

/// <summary>Files and folders that may not be read or written, and disks that take nothing more.</summary>
public sealed class PermissionTests : IDisposable
{
    private const string Good = "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n";

    private readonly Workspace _workspace = new();
    private SmallDisk? _disk;

    public PermissionTests() => _workspace.Write("seeds/good.txt", Good);

    public void Dispose()
    {
        _disk?.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task A_file_without_read_permission_fails_alone()
    {
        _workspace.Write("seeds/locked.txt", Good);
        await _workspace.RunShellAsync("chmod 000 seeds/locked.txt");

        var build = await _workspace.RunUnprivilegedAsync("index", "build");
        var ask = await _workspace.RunUnprivilegedAsync("ask", Workspace.Answerable);

        Assert.Equal(1, build.ExitCode);
        Assert.EndsWith("locked.txt: may not be read; give this user the right to read it", Assert.Single(build.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, ask.ExitCode);
        Assert.Contains("Marco Rubio", ask.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_folder_without_write_permission()
    {
        await _workspace.RunShellAsync("mkdir data && chmod 555 data");

        (await _workspace.RunUnprivilegedAsync("ask", Workspace.Answerable)).AssertFailed(1, "make it writable or set Index:Path to another folder");
        await _workspace.RunShellAsync("chmod 777 data");
        (await _workspace.RunUnprivilegedAsync("ask", Workspace.Answerable)).AssertSucceeded();
    }

    [Fact]
    public async Task An_index_that_is_up_to_date_need_not_be_written()
    {
        (await _workspace.RunUnprivilegedAsync("index", "build")).AssertSucceeded();
        await _workspace.RunShellAsync("chmod -R a-w data");

        var ask = await _workspace.RunUnprivilegedAsync("ask", Workspace.Answerable);
        _workspace.Write("seeds/good.txt", Good + "No date was set.\n");
        var changed = await _workspace.RunUnprivilegedAsync("ask", Workspace.Answerable);
        await _workspace.RunShellAsync("chmod -R a+w data");

        ask.AssertSucceeded();
        Assert.Contains("Marco Rubio", ask.Output, StringComparison.Ordinal);
        changed.AssertFailed(1, "make it writable or set Index:Path to another folder");
    }

    [Fact]
    public async Task A_full_disk()
    {
        _disk = SmallDisk.TryMount(Path.Combine(_workspace.Path, "data"), kilobytes: 256);
        Assert.SkipWhen(_disk is null, SmallDisk.Missing);
        (await _workspace.RunAsync("index", "build")).AssertSucceeded();
        var random = new Random(1);
        for (var number = 0; number < 200; number++)
            _workspace.Write($"seeds/{number}.txt", string.Join(' ', Enumerable.Range(0, 300).Select(_ => random.Next())));

        (await _workspace.RunAsync("index", "build")).AssertFailed(1, "is full; free some space or set Index:Path to another disk");
        await _workspace.RunShellAsync("rm seeds/[0-9]*");

        var ask = await _workspace.RunAsync("ask", Workspace.Answerable);
        ask.AssertSucceeded();
        Assert.Contains("index generation 1,", ask.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_disk_with_an_index_that_is_up_to_date()
    {
        _disk = SmallDisk.TryMount(Path.Combine(_workspace.Path, "data"), kilobytes: 1024);
        Assert.SkipWhen(_disk is null, SmallDisk.Missing);
        (await _workspace.RunAsync("index", "build")).AssertSucceeded();
        _disk.MakeReadOnly();

        var ask = await _workspace.RunAsync("ask", Workspace.Answerable);

        ask.AssertSucceeded();
        Assert.Contains("Marco Rubio", ask.Output, StringComparison.Ordinal);
    }
}
