using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;

namespace TalkBot.Tests.Reading;

/// <summary>What the reading of one file took in a process of its own.</summary>
/// <param name="Verdict">In a few words.</param>
/// <param name="Work">Of the processor, from the start of the process to the verdict.</param>
/// <param name="PeakBytes">The most memory that the process held.</param>
internal sealed record ReadingCost(string Verdict, TimeSpan Work, long PeakBytes)
{
    private const int LookEveryMilliseconds = 2;
    private const int LongestVerdict = 70;

    public static ReadingCost Of(ReaderRequest request)
    {
        var limits = ReaderLimits.Default;
        using var process = Process.Start(ReaderProgram.BesideThis.StartInfo(limits))!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var verdict = Task.Run(() => ReaderFrame.Read(process.StandardOutput.BaseStream, limits.VerdictBytes));
        var feeding = Task.Run(() => Feed(request, process.StandardInput.BaseStream));
        var cost = new ReadingCost("", TimeSpan.Zero, 0);
        string? ended = null;
        do
        {
            cost = cost.With(process);
            if (cost.Work > limits.Work)
                ended = "ended for its time";
            else if (cost.PeakBytes > limits.MemoryBytes)
                ended = "ended for its memory";
        }
        while (ended is null && !verdict.Wait(LookEveryMilliseconds, CancellationToken.None));

        cost = cost.With(process);
        process.Kill();
        Task.WaitAll([verdict, feeding], CancellationToken.None);
        return cost with { Verdict = ended ?? Said(verdict.Result) };
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

    /// <summary>What it has taken by now; as before, where the process has ended.</summary>
    private ReadingCost With(Process process)
    {
        try
        {
            process.Refresh();
            var (work, peak) = (process.TotalProcessorTime, process.PeakWorkingSet64);

            // One that ends just now holds nothing any more.
            return this with { Work = work > Work ? work : Work, PeakBytes = Math.Max(PeakBytes, peak) };
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return this;
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
