using System.Collections.Concurrent;
using TalkBot.Search.Library;

namespace TalkBot.Tests.Library;

public sealed class SharedRunTests
{
    private readonly BlockingCollection<int> _worlds = [];
    private readonly SharedRun<int> _run;

    public SharedRunTests() => _run = new SharedRun<int>(() => _worlds.Take(Token) is >= 0 and var world ? world : throw new InvalidDataException());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_ask_while_it_runs_share_the_run_after_it()
    {
        var first = _run.AskAsync();
        var others = Enumerable.Range(0, 50).Select(_ => _run.AskAsync()).ToList();
        _worlds.Add(1, Token);
        _worlds.Add(2, Token);

        Assert.Equal(1, await first);
        Assert.All(await Task.WhenAll(others), world => Assert.Equal(2, world));

        var later = _run.AskAsync();
        _worlds.Add(3, Token);
        Assert.Equal(3, await later);
    }

    [Fact]
    public async Task A_run_that_fails_fails_for_those_who_share_it_alone()
    {
        var first = _run.AskAsync();
        var second = _run.AskAsync();
        _worlds.Add(-1, Token);
        _worlds.Add(2, Token);

        await Assert.ThrowsAsync<InvalidDataException>(() => first);
        Assert.Equal(2, await second);
    }
}
