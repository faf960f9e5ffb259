using System.Diagnostics;

namespace TalkBot.Testing;

/// <summary>A disk of its own, in memory, that can be filled and made read-only. Needs Linux and the right to mount.</summary>
public sealed class SmallDisk : IDisposable
{
    /// <summary>Why a test that needs a disk is skipped.</summary>
    public const string Missing = "Only root on Linux can mount a disk, and not on every system.";

    private const int Block = 4096;

    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Mounts a disk of so many kilobytes; null where that is not allowed.</summary>
    public static SmallDisk? TryMount(string path, int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        Directory.CreateDirectory(path);
        return Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", path) ? new SmallDisk(path) : null;
    }

    public void MakeReadOnly() => Remount("ro");

    public void MakeWritable() => Remount("rw");

    /// <summary>Takes all room but so many kilobytes, as another program would, until <see cref="MakeRoom"/>.</summary>
    public void Fill(int leavingKilobytes)
    {
        var block = new byte[Block];
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (new DriveInfo(Path).AvailableFreeSpace is var free && free > leavingKilobytes * 1024L)
                ballast.Write(block, 0, (int)Math.Min(Block, free - leavingKilobytes * 1024L));
        }
        catch (IOException)
        {
            // Whoever else writes there has taken the rest.
        }
    }

    /// <summary>Gives the room back.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose() => Run("umount", "--lazy", Path);

    private void Remount(string mode)
    {
        if (!Run("mount", "-o", $"remount,{mode}", Path))
            throw new InvalidOperationException($"{Path} cannot be mounted anew, {mode}.");
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
