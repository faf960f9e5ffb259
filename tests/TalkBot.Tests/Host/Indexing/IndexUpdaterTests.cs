using TalkBot.Core.Knowledge;
using TalkBot.Host.Indexing;
using TalkBot.Testing;

namespace TalkBot.Tests.Host.Indexing;

public class IndexUpdaterTests
{
    private static readonly FakeDocumentIndex Index = new(Some.Report)
    {
        Steps =
        [
            new IndexingProgress(IndexingStage.Waiting, 0, 0),
            new IndexingProgress(IndexingStage.Waiting, 0, 0),
            new IndexingProgress(IndexingStage.Reading, 1, 2),
            new IndexingProgress(IndexingStage.Indexing, 2, 2),
            new IndexingProgress(IndexingStage.Checking, 0, 0),
        ],
        Failures = [new DocumentFailure("a\u001b[2J.txt", 3, "not JSON; mend the line")],
    };

    [Fact]
    public async Task Where_nobody_looks_only_what_matters_is_said()
    {
        var recorder = new TerminalRecorder();

        await new IndexUpdater(Index, recorder.Terminal).UpdateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            talkbot: another process is indexing; waiting for it
            talkbot: a�[2J.txt, line 3: not JSON; mend the line

            """,
            recorder.Error);
        Assert.Empty(recorder.Output);
    }

    [Fact]
    public async Task Where_a_person_looks_a_bar_moves_on_standard_error()
    {
        var recorder = new TerminalRecorder(isStyled: true);

        await new IndexUpdater(Index, recorder.Terminal).UpdateAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Checking the index", recorder.Error, StringComparison.Ordinal);
        Assert.Empty(recorder.Output);
    }
}
