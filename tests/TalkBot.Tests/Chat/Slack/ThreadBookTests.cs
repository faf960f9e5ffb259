using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

public sealed class ThreadBookTests : IDisposable
{
    private const string Thread = "C1/1.1";

    private readonly SteppingClock _clock = new();
    private readonly MemorySessionStore _store = new();
    private readonly ThreadBook _book;

    public ThreadBookTests() => _book = new ThreadBook(_store, _clock, NullLogger<ThreadBook>.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _book.Dispose();

    [Fact]
    public void A_thread_is_a_talk_once_the_bot_has_answered_and_until_another_speaks()
    {
        _book.Asked(Thread, "U1", isRoot: true);
        Assert.Null(_book.TalkOf(Thread, "U1"));
        _book.Answered(Thread);
        Assert.True(_book.TalkOf(Thread, "U1")!.IsHeardWhole);
        Assert.Null(_book.TalkOf(Thread, "U2"));
        _book.Heard(Thread, "U1");
        Assert.NotNull(_book.TalkOf(Thread, "U1"));
        _book.Heard(Thread, "U2");
        Assert.Null(_book.TalkOf(Thread, "U1"));
        Assert.Null(_book.TalkOf(Thread, "U2"));
    }

    [Fact]
    public void Two_who_ask_in_one_thread_need_a_mention_each()
    {
        _book.Asked(Thread, "U1", isRoot: true);
        _book.Answered(Thread);
        _book.Asked(Thread, "U2", isRoot: false);

        Assert.Null(_book.TalkOf(Thread, "U1"));
        Assert.Null(_book.TalkOf(Thread, "U2"));
    }

    [Fact]
    public void What_is_found_out_counts()
    {
        _book.Asked(Thread, "U1", isRoot: false);
        _book.Answered(Thread);
        Assert.False(_book.TalkOf(Thread, "U1")!.IsHeardWhole);

        _book.Learned(Thread, isOnlyPartner: true);
        Assert.True(_book.TalkOf(Thread, "U1")!.IsHeardWhole);
        _book.Learned(Thread, isOnlyPartner: false);
        Assert.Null(_book.TalkOf(Thread, "U1"));
    }

    [Fact]
    public async Task What_was_answered_is_recalled_in_doubt_after_a_restart()
    {
        _book.Asked(Thread, "U1", isRoot: true);
        _book.Asked("C1/2.2", "U1", isRoot: true);
        _book.Answered(Thread);
        await _clock.PassAsync(_ => true, Token);
        await _book.KeepAsync();

        using var next = new ThreadBook(_store, _clock, NullLogger<ThreadBook>.Instance);
        await next.RecallAsync(Token);

        Assert.False(next.TalkOf(Thread, "U1")!.IsHeardWhole);
        next.Answered("C1/2.2");
        Assert.Null(next.TalkOf("C1/2.2", "U1"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_forgotten()
    {
        await _store.SaveAsync("slack/threads", "{ no list", Token);

        await _book.RecallAsync(Token);

        Assert.Null(_book.TalkOf(Thread, "U1"));
    }
}
