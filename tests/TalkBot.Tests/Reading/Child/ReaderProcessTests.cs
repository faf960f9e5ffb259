using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;

namespace TalkBot.Tests.Reading.Child;

/// <summary>What becomes of a reader that a file has taken over, played by a shell.</summary>
public class ReaderProcessTests
{
    private static readonly ReaderLimits Limits = new(TimeSpan.FromSeconds(20), 512L * 1024 * 1024, 1_000);

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
    public void A_hang_ends_with_the_time() =>
        Assert.StartsWith("takes more than 0.2 seconds", ReasonOf("exec sleep 600", Limits with { Time = TimeSpan.FromSeconds(0.2) }), StringComparison.Ordinal);

    [Fact]
    public void Greed_ends_with_the_memory() =>
        Assert.StartsWith("takes more than 0 MB of memory", ReasonOf("exec sleep 600", Limits with { MemoryBytes = 1 }), StringComparison.Ordinal);

    [Fact]
    public void Spans_that_lead_out_of_the_text_are_no_verdict()
    {
        using var frame = new MemoryStream();
        ReaderFrame.Write(frame, new ReaderVerdict.Extracted("t", "text", [new TextSpan(2, 3)]));
        frame.Position = 0;

        Assert.Null(ReaderFrame.Read(frame, 1_000));
    }

    [Fact]
    public void A_cancelled_reading_leaves_no_process_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Shell("exec sleep 600").Read("pdf", [], cancelled.Token));
    }

    [Fact]
    public void The_environment_of_the_reader_holds_limits_and_no_secret()
    {
        var start = ReaderProgram.BesideThis.StartInfo("pdf", Limits);

        Assert.All(start.Environment.Keys, key => Assert.StartsWith("DOTNET_", key, StringComparison.Ordinal));
        Assert.Equal("18000000", start.Environment["DOTNET_GCHeapHardLimit"]);
    }

    [Fact]
    public void A_reader_that_is_not_there_is_said() =>
        Assert.StartsWith(
            "cannot be read, since the reader does not start",
            Assert.IsType<ReaderVerdict.Refused>(new ReaderProcess(new ReaderProgram("/nowhere/at-all", []), Limits).Read("pdf", [], CancellationToken.None)).Reason,
            StringComparison.Ordinal);

    private static string ReasonOf(string script, ReaderLimits limits)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell that plays the reader is not there.");
        return Assert.IsType<ReaderVerdict.Refused>(Shell(script, limits).Read("pdf", [1, 2, 3], TestContext.Current.CancellationToken)).Reason;
    }

    private static ReaderProcess Shell(string script, ReaderLimits? limits = null) => new(new ReaderProgram("/bin/sh", ["-c", script]), limits ?? Limits);
}
