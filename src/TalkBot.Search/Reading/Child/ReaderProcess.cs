using System.ComponentModel;
using System.Diagnostics;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Child;

/// <summary>
/// Reads one file in a process of its own. Whatever a file does to its reader, a crash, a hang or a flood, it is a verdict
/// on that file.
/// </summary>
internal sealed class ReaderProcess(ReaderProgram program, ReaderLimits limits)
{
    private const int LookEveryMilliseconds = 20;

    private static readonly ReaderVerdict.Refused Broke =
        new("broke the program that reads such files; open it in the program it was made with and save it anew, or convert it to text");

    /// <summary>The verdict on <paramref name="bytes"/>; never an exception for what they hold.</summary>
    /// <exception cref="OperationCanceledException">The process has ended by then.</exception>
    public ReaderVerdict Read(string kind, byte[] bytes, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = program.StartInfo(kind, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new ReaderVerdict.Refused($"cannot be read, since the reader does not start ({exception.Message}); install the program anew");
        }

        var started = Stopwatch.GetTimestamp();
        var verdict = Task.Run(() => ReaderFrame.Read(process.StandardOutput.BaseStream, limits.VerdictBytes), CancellationToken.None);
        var complaints = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null), CancellationToken.None);
        var feeding = Task.Run(() => Feed(process.StandardInput.BaseStream, bytes), CancellationToken.None);
        try
        {
            while (!process.WaitForExit(LookEveryMilliseconds))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Stopwatch.GetElapsedTime(started) > limits.Time)
                    return new ReaderVerdict.Refused($"takes more than {limits.Time.TotalSeconds:0.#} seconds to read; save its text alone");
                if (MemoryOf(process) > limits.MemoryBytes)
                    return new ReaderVerdict.Refused($"takes more than {limits.MemoryBytes / 1024 / 1024} MB of memory to read; save its text alone");
                if (verdict.IsCompleted)
                    break;
            }

            return verdict.GetAwaiter().GetResult() ?? Broke;
        }
        finally
        {
            End(process);
            Task.WaitAll([verdict, complaints, feeding], CancellationToken.None);
        }
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It ended just now.
        }
    }

    private static void Feed(Stream stream, byte[] bytes)
    {
        try
        {
            using (stream)
                stream.Write(bytes);
        }
        catch (IOException)
        {
            // It ended before it had read everything, and its verdict, or the lack of one, says why.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.WaitForExit();
    }
}
