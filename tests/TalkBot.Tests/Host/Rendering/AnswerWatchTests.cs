using TalkBot.Core.Answering;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host.Rendering;

public class AnswerWatchTests
{
    private static readonly AnswerProgress[] Steps =
    [
        new AnswerProgress.Searching(),
        new AnswerProgress.Reading(7),
        new AnswerProgress.Checking(),
        new AnswerProgress.Verified(new Statement("Nobody \u001bspoke.", "Sergey Lavrov", [1]), []),
    ];

    public static TheoryData<AnswerProgress, string?> Stages => new()
    {
        { Steps[0], "Searching the documents …" },
        { Steps[1], "Reading 7 passages …" },
        { new AnswerProgress.Reading(1), "Reading 1 passage …" },
        { Steps[2], "Checking quotations …" },
        { Steps[3], null },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_stage_has_its_words(AnswerProgress progress, string? stage) => Assert.Equal(stage, AnswerWatch.StageOf(progress));

    [Fact]
    public async Task A_person_sees_the_stages_and_each_statement_once_it_is_verified()
    {
        var recorder = new TerminalRecorder(isInteractive: true, isStyled: true);

        await AnswerWatch.ShowAsync(recorder.Terminal, progress =>
        {
            Assert.NotNull(progress);
            Array.ForEach(Steps, progress.Report);
            return Task.FromResult(0);
        });

        Assert.Contains("Reading 7 passages …", recorder.Error, StringComparison.Ordinal);
        Assert.Contains("Sergey Lavrov, as reported: Nobody \uFFFDspoke. [1]", recorder.Error, StringComparison.Ordinal);
        Assert.Empty(recorder.Output);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Where_nobody_looks_nothing_is_shown(bool isInteractive, bool isStyled)
    {
        var recorder = new TerminalRecorder(isInteractive: isInteractive, isStyled: isStyled);

        Assert.True(await AnswerWatch.ShowAsync(recorder.Terminal, progress => Task.FromResult(progress is null)));
        Assert.Empty(recorder.Error + recorder.Output);
    }
}
