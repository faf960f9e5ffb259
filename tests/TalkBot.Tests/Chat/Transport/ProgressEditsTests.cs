using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Transport;

namespace TalkBot.Tests.Chat.Transport;

public class ProgressEditsTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _edits = [];

    [Fact]
    public async Task Lines_are_shown_not_too_often_and_not_too_many()
    {
        await using var sign = new ProgressEdits(Edit, Pause, most: 2, _time);

        Report(sign, "at once", TimeSpan.Zero);
        Report(sign, "first", Pause);
        Report(sign, "too soon", Pause - TimeSpan.FromTicks(1));
        Report(sign, "second", TimeSpan.FromTicks(1));
        Report(sign, "too many", Pause);

        Assert.Equal(["first", "second"], _edits);
    }

    [Fact]
    public async Task An_edit_that_is_under_way_is_waited_for_and_none_comes_after_it()
    {
        var under = new TaskCompletionSource();
        var sign = new ProgressEdits(
            (line, _) =>
            {
                _edits.Add(line);
                return under.Task;
            },
            Pause,
            most: 9,
            _time);
        Report(sign, "one", Pause);
        Report(sign, "while it is under way", Pause);

        var ending = sign.DisposeAsync();
        Assert.False(ending.IsCompleted);
        under.SetResult();
        await ending;
        Report(sign, "late", Pause);

        Assert.Equal(["one"], _edits);
    }

    [Fact]
    public async Task An_edit_that_fails_does_no_harm()
    {
        var sign = new ProgressEdits((_, _) => Task.FromException(new IOException()), Pause, most: 9, _time);
        Report(sign, "one", Pause);

        await sign.DisposeAsync();
    }

    private void Report(ProgressEdits sign, string line, TimeSpan after)
    {
        _time.Advance(after);
        sign.Report(line);
    }

    private Task Edit(string line, CancellationToken cancellationToken)
    {
        _edits.Add(line);
        return Task.CompletedTask;
    }
}
