using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;

namespace TalkBot.Tests.Reading.Child;

/// <summary>What becomes of a reader that a file has taken over, played by a shell.</summary>
public class ReaderProcessTests
{
    private static readonly ReaderRequest OneByte = new(ReaderFormat.Pdf, [(byte)'x']);

    private static readonly ReaderLimits Limits = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), 512L * 1024 * 1024, 1_000);

    [Theory]
    [InlineData("kill -SEGV $$", "broke the program")]
    [InlineData("exit 3", "broke the program")]
    [InlineData("yes", "broke the program")]
    [InlineData(@"printf '\003\000\000\000abc'", "broke the program")]
    [InlineData(@"printf '\377\377\377\377'", "broke the program")]
    [InlineData(@"printf '\036\000\000\000{""$type"":""refused"",""reason"":""}'", "broke the program")]
    public void A_crash_a_flood_and_what_is_no_verdict_are_a_verdict_on_the_file(string script, string reason) =>
        Assert.StartsWith(reason, ReasonOf(script, Limits), StringComparison.Ordinal);

    [Fact]
    public void A_hang_ends_with_the_patience() =>
        Assert.StartsWith("takes more than 0.2 seconds", ReasonOf("exec sleep 600", Limits with { Patience = TimeSpan.FromSeconds(0.2) }), StringComparison.Ordinal);

    [Fact]
    public void Endless_work_ends_with_its_time() =>
        Assert.StartsWith("takes more than 0.2 seconds", ReasonOf("while :; do :; done", Limits with { Work = TimeSpan.FromSeconds(0.2) }), StringComparison.Ordinal);

    [Fact]
    public void What_was_worked_for_one_file_is_not_held_against_the_next()
    {
        // Works 0.2 seconds for each file, as /proc tells it in hundredths.
        var script = """
            worked() { read -r line < /proc/$$/stat; set -- $line; now=$((${14} + ${15})); }
            while head -c 9 | grep -q .; do
                worked; end=$((now + 20)); while [ $now -lt $end ]; do worked; done
                printf '\040\000\000\000{"$type":"refused","reason":"n"}'
            done
            """;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /proc.");
        using var reader = Shell(script, Limits with { Work = TimeSpan.FromSeconds(0.35) });

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal("n", Refused(reader.Read(OneByte, TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task The_reader_goes_behind_what_else_there_is_to_do()
    {
        using var process = System.Diagnostics.Process.Start(ReaderProgram.BesideThis.StartInfo(Limits))!;
        new ReaderRequest(ReaderFormat.Html, "<p>one"u8.ToArray()).Write(process.StandardInput.BaseStream);
        Assert.IsType<ReaderVerdict.Extracted>(ReaderFrame.Read(process.StandardOutput.BaseStream, Limits.VerdictBytes));

        process.Refresh();
        Assert.Equal(System.Diagnostics.ProcessPriorityClass.BelowNormal, process.PriorityClass);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Greed_ends_with_the_memory() =>
        Assert.StartsWith("takes more than 0 MB of memory", ReasonOf("exec sleep 600", Limits with { MemoryBytes = 1 }), StringComparison.Ordinal);

    [Fact]
    public void Spans_that_lead_out_of_the_text_are_no_verdict()
    {
        using var frame = new MemoryStream();
        ReaderFrame.Write(frame, new ReaderVerdict.Extracted("text", [new TextSpan(2, 3)]));
        ReaderFrame.Write(frame, new ReaderVerdict.Extracted("text", []) { Pages = [5] });
        ReaderFrame.Write(frame, new ReaderVerdict.Extracted("text", []) { Pages = [2, 1] });
        frame.Position = 0;

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(ReaderFrame.Read(frame, 1_000)));
    }

    [Fact]
    public void A_verdict_crosses_whole()
    {
        var verdict = new ReaderVerdict.Extracted("text", [new TextSpan(0, 4)])
        {
            Pages = [0, 2],
            Titles = ["a"],
            Sources = ["b"],
            Dates = ["c"],
            Flags = [new ReadingFlag(ReadingFlagKind.Tiny, 3, "d")],
        };
        using var frame = new MemoryStream();
        ReaderFrame.Write(frame, verdict);
        frame.Position = 0;

        Assert.Equivalent(verdict, ReaderFrame.Read(frame, 1_000), strict: true);
    }

    [Fact]
    public void One_process_reads_many_files_and_a_new_one_goes_on_after_one_that_broke()
    {
        // Says how many files it was given so far, and dies of the third.
        var script = """
            n=0
            while head -c 9 | grep -q .; do n=$((n+1)); [ $n = 3 ] && exit 1; printf '\040\000\000\000{"$type":"refused","reason":"%d"}' $n; done
            """;
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell that plays the reader is not there.");
        using var reader = Shell(script);

        Assert.Equal(["1", "2", "broke", "1"], Enumerable.Range(0, 4).Select(_ => Refused(reader.Read(OneByte, TestContext.Current.CancellationToken)).Split(' ')[0]));
    }

    [Fact]
    public void A_cancelled_reading_leaves_no_process_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var reader = Shell("exec sleep 600");

        Assert.Throws<OperationCanceledException>(() => reader.Read(OneByte, cancelled.Token));
    }

    [Fact]
    public void The_environment_of_the_reader_holds_limits_and_no_secret()
    {
        var start = ReaderProgram.BesideThis.StartInfo(Limits);

        Assert.All(start.Environment.Keys, key => Assert.StartsWith("DOTNET_", key, StringComparison.Ordinal));
        Assert.Equal("18000000", start.Environment["DOTNET_GCHeapHardLimit"]);
    }

    [Fact]
    public void A_reader_that_is_not_there_is_said()
    {
        using var reader = new ReaderProcess(new ReaderProgram("/nowhere/at-all", []), Limits);

        Assert.StartsWith("cannot be read, since the reader does not start", Refused(reader.Read(OneByte, CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_nobody_watches_ends_itself()
    {
        var start = ReaderProgram.BesideThis.StartInfo(Limits with { Patience = TimeSpan.FromMilliseconds(1) });
        using var process = System.Diagnostics.Process.Start(start)!;
        using var pages = new MemoryStream();
        new ReaderRequest(ReaderFormat.Html, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>four <b>hours", 200_000)))).Write(pages);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pages.ToArray(), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It did not wait for all of it.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
    }

    private static string ReasonOf(string script, ReaderLimits limits)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell that plays the reader is not there.");
        using var reader = Shell(script, limits);
        return Refused(reader.Read(OneByte, TestContext.Current.CancellationToken));
    }

    private static string Refused(ReaderVerdict verdict) => Assert.IsType<ReaderVerdict.Refused>(verdict).Reason;

    private static ReaderProcess Shell(string script, ReaderLimits? limits = null) => new(new ReaderProgram("/bin/sh", ["-c", script]), limits ?? Limits);
}
