using System.Diagnostics;
using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;

namespace TalkBot.Tests.Reading;

/// <summary>What the reading of one file took in a process of its own.</summary>
/// <param name="Verdict">In a few words.</param>
/// <param name="Time">From the start of the process to the verdict.</param>
/// <param name="PeakBytes">The most memory that the process held.</param>
internal sealed record ReadingCost(string Verdict, TimeSpan Time, long PeakBytes)
{
    private const int LookEveryMilliseconds = 2;
    private const int LongestVerdict = 70;

    public static ReadingCost Of(ReaderRequest request)
    {
        var limits = ReaderLimits.Default;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(ReaderProgram.BesideThis.StartInfo(limits))!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var verdict = Task.Run(() => ReaderFrame.Read(process.StandardOutput.BaseStream, limits.VerdictBytes));
        var feeding = Task.Run(() => Feed(request, process.StandardInput.BaseStream));
        var peak = 0L;
        string? ended = null;
        do
        {
            peak = Math.Max(peak, PeakOf(process));
            if (Stopwatch.GetElapsedTime(started) > limits.Time)
                ended = "ended for its time";
            else if (peak > limits.MemoryBytes)
                ended = "ended for its memory";
        }
        while (ended is null && !verdict.Wait(LookEveryMilliseconds, CancellationToken.None));

        var time = Stopwatch.GetElapsedTime(started);
        peak = Math.Max(peak, PeakOf(process));
        process.Kill();
        Task.WaitAll([verdict, feeding], CancellationToken.None);
        return new ReadingCost(ended ?? Said(verdict.Result), time, peak);
    }

    private static string Said(ReaderVerdict? verdict)
    {
        var words = verdict switch
        {
            null => "broke the reader",
            ReaderVerdict.Refused(var reason) => reason,
            ReaderVerdict.Extracted { Flags: [] } extracted => string.Create(CultureInfo.InvariantCulture, $"text, {extracted.Text.Length:N0} characters"),
            ReaderVerdict.Extracted extracted => string.Create(CultureInfo.InvariantCulture, $"text, {extracted.Text.Length:N0} characters; {string.Join(", ", extracted.Flags.Select(flag => flag.Kind))}"),
            _ => throw new UnreachableException(),
        };
        return words.Length > LongestVerdict ? words[..LongestVerdict] + "…" : words;
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It ended just now.
        }
    }

    private static void Feed(ReaderRequest request, Stream stream)
    {
        try
        {
            request.Write(stream);
        }
        catch (IOException)
        {
            // It ended before it had read everything.
        }
    }
}
