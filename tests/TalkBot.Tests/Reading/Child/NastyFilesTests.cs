using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;

namespace TalkBot.Tests.Reading.Child;

/// <summary>Held against the reader itself, in its own process.</summary>
public class NastyFilesTests
{
    private static readonly ReaderRequest Page = new(ReaderFormat.Html, Encoding.UTF8.GetBytes("<p>four hours"));

    public static TheoryData<string> Names => [.. NastyFiles.All.Keys];

    public static TheoryData<string> Readable => [.. OddFiles.Readable.Keys];

    public static TheoryData<string> Refused => [.. OddFiles.Refused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_nasty_file_gets_a_verdict_and_the_next_one_is_read(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var reader = new ReaderProcess(ReaderProgram.BesideThis, LimitsFor(name));

        var verdict = reader.Read(NastyFiles.All[name](), cancellation);

        Assert.True(verdict is ReaderVerdict.Refused { Reason.Length: > 0 } or ReaderVerdict.Extracted { Text.Length: > 0 });
        Assert.DoesNotContain("root:", (verdict as ReaderVerdict.Extracted)?.Text ?? "", StringComparison.Ordinal);
        Assert.Equal("four hours", Assert.IsType<ReaderVerdict.Extracted>(reader.Read(Page, cancellation)).Text);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void What_an_odd_file_says_is_read(string name)
    {
        using var reader = new ReaderProcess(ReaderProgram.BesideThis, ReaderLimits.Default);

        var verdict = reader.Read(OddFiles.Readable[name](), TestContext.Current.CancellationToken);

        Assert.Contains(OddFiles.Says, Assert.IsType<ReaderVerdict.Extracted>(verdict).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_odd_file_that_is_not_read_is_refused_with_a_reason_and_by_a_reader_that_lives(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var reader = new ReaderProcess(ReaderProgram.BesideThis, ReaderLimits.Default);

        var verdict = reader.Read(OddFiles.Refused[name](), cancellation);

        var reason = Assert.IsType<ReaderVerdict.Refused>(verdict).Reason;
        Assert.NotEmpty(reason);
        Assert.DoesNotContain("broke", reason, StringComparison.Ordinal);
        Assert.Equal("four hours", Assert.IsType<ReaderVerdict.Extracted>(reader.Read(Page, cancellation)).Text);
    }

    /// <summary>A file that never ends is not waited for as long as in earnest.</summary>
    private static ReaderLimits LimitsFor(string name) =>
        name.Contains("10 to the 12", StringComparison.Ordinal) ? ReaderLimits.Default with { Work = TimeSpan.FromSeconds(5) } : ReaderLimits.Default;
}
