using System.ComponentModel;
using System.Diagnostics;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Child;

/// <summary>
/// Reads files in a process of their own, one after the other. Whatever a file does to its reader, a crash, a hang or a
/// flood, it is a verdict on that file, and a new process reads the next one.
/// </summary>
internal sealed class ReaderProcess(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    private const int LookEveryMilliseconds = 20;

    /// <summary>What a process may have kept of earlier files, as a part of its memory, for the next one to have its share.</summary>
    private const long KeptShare = 3;

    private const int MostFiles = 200;

    private static readonly ReaderVerdict.Refused Broke =
        new("broke the program that reads such files; open it in the program it was made with and save it anew, or convert it to text");

    private Process? _process;
    private int _files;

    /// <summary>What the process had worked when it was done with the file before.</summary>
    private TimeSpan _work;

    /// <summary>The verdict on a file; never an exception for what it holds.</summary>
    /// <exception cref="OperationCanceledException">The process has ended by then.</exception>
    public ReaderVerdict Read(ReaderRequest request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        Process process;
        try
        {
            process = _process ??= Start();
        }
        catch (Win32Exception exception)
        {
            return new ReaderVerdict.Refused($"cannot be read, since the reader does not start ({exception.Message}); install the program anew");
        }

        var verdict = Task.Run(() => ReaderFrame.Read(process.StandardOutput.BaseStream, limits.VerdictBytes), CancellationToken.None);
        var feeding = Task.Run(() => Feed(process.StandardInput.BaseStream, request), CancellationToken.None);
        var isFit = false;
        try
        {
            while (!verdict.Wait(LookEveryMilliseconds, cancellationToken))
            {
                var (work, memory) = UsedBy(process);
                if (work - _work > limits.Work)
                    return TakesMoreThan(limits.Work);
                if (Stopwatch.GetElapsedTime(started) > limits.Patience)
                    return TakesMoreThan(limits.Patience);
                if (memory > limits.MemoryBytes)
                    return new ReaderVerdict.Refused($"takes more than {limits.MemoryBytes / 1024 / 1024} MB of memory to read; save its text alone");
            }

            var said = verdict.GetAwaiter().GetResult();
            (_work, var kept) = UsedBy(process);
            isFit = said is not null && feeding.Wait(LookEveryMilliseconds, cancellationToken) && ++_files < MostFiles && kept < limits.MemoryBytes / KeptShare;
            return said ?? Broke;
        }
        finally
        {
            if (!isFit)
                End();
            Task.WaitAll([verdict, feeding], CancellationToken.None);
        }
    }

    public void Dispose() => End();

    private Process Start()
    {
        var process = new Process { StartInfo = program.StartInfo(limits) };
        process.ErrorDataReceived += (_, _) => { }; // Taken, so that it cannot fill up; it may hold words of the file.
        process.Start();
        process.BeginErrorReadLine();
        (_files, _work) = (0, TimeSpan.Zero);
        return process;
    }

    private static ReaderVerdict.Refused TakesMoreThan(TimeSpan limit) => new($"takes more than {limit.TotalSeconds:0.#} seconds to read; save its text alone");

    private static (TimeSpan Work, long Memory) UsedBy(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return default; // It ended just now.
        }
    }

    private static void Feed(Stream stream, ReaderRequest request)
    {
        try
        {
            request.Write(stream);
        }
        catch (IOException)
        {
            // It ended before it had read everything, and its verdict, or the lack of one, says why.
        }
    }

    private void End()
    {
        if (_process is not { } process)
            return;
        _process = null;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.WaitForExit();
        process.Dispose();
    }
}
