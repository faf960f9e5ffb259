using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Host.Service;

namespace TalkBot.Tests.Host.Service;

public class KeyedQueueTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _done = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_the_same_key_is_done_one_after_the_other()
    {
        TaskCompletionSource first = new();
        var queue = new KeyedQueue<string, string>(4, _time, async (item, _) =>
        {
            if (item == "a1")
                await first.Task;
            _done.Enqueue(item);
            return null;
        });
        queue.Add("a", "a1");
        queue.Add("a", "a2");
        queue.Add("b", "b1");
        await RunAsync(queue, async () =>
        {
            await UntilDoneAsync("b1");
            first.SetResult();
            await queue.WhenIdleAsync(Token);
        });

        Assert.Equal(["b1", "a1", "a2"], _done);
    }

    [Fact]
    public async Task What_is_tried_again_stays_in_front_of_its_lane_and_takes_no_room()
    {
        var queue = new KeyedQueue<string, string>(1, _time, (item, _) =>
        {
            _done.Enqueue(item);
            return Task.FromResult(item == "a1" ? new Again<string>("a1 again", Pause) : null);
        });
        queue.Add("a", "a1");
        queue.Add("a", "a2");
        queue.Add("b", "b1");
        await RunAsync(queue, async () =>
        {
            await queue.WhenIdleAsync(Token);
            Assert.Equal(["a1", "b1"], _done);
            _time.Advance(Pause);
            await queue.WhenIdleAsync(Token);
        });

        Assert.Equal(["a1", "b1", "a1 again", "a2"], _done);
    }

    [Fact]
    public async Task What_may_be_done_later_waits_for_its_time()
    {
        var queue = Recording();
        queue.Add("a", "a1", Pause);
        await RunAsync(queue, async () =>
        {
            _time.Advance(Pause / 2);
            Assert.Empty(_done);
            _time.Advance(Pause);
            await queue.WhenIdleAsync(Token);
        });

        Assert.Equal(["a1"], _done);
    }

    [Fact]
    public async Task Told_to_stop_it_ends_what_it_has_begun_and_begins_nothing_more()
    {
        TaskCompletionSource begun = new();
        TaskCompletionSource end = new();
        using var stop = new CancellationTokenSource();
        var queue = new KeyedQueue<string, string>(1, _time, async (item, _) =>
        {
            begun.TrySetResult();
            await end.Task;
            _done.Enqueue(item);
            return null;
        });
        queue.Add("a", "a1");
        queue.Add("b", "b1");
        var running = queue.RunAsync(stop.Token, Token);
        await begun.Task;

        await stop.CancelAsync();
        end.SetResult();
        await running;

        Assert.Equal(["a1"], _done);
    }

    [Fact]
    public Task Whatever_comes_in_whatever_order_each_item_is_done_once_and_each_lane_in_order() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[0, 200].SampleAsync(async items =>
        {
            var tries = new ConcurrentDictionary<int, int>();
            var lanes = new ConcurrentDictionary<int, ConcurrentQueue<int>>();
            var queue = new KeyedQueue<int, (int Key, int Number)>(4, _time, async (item, _) =>
            {
                await Task.Yield();
                if (items[item.Number].Item2 && tries.AddOrUpdate(item.Number, 1, (_, count) => count + 1) == 1)
                    return new Again<(int, int)>(item, TimeSpan.Zero);
                lanes.GetOrAdd(item.Key, _ => new ConcurrentQueue<int>()).Enqueue(item.Number);
                return null;
            });
            await RunAsync(queue, async () =>
            {
                for (var number = 0; number < items.Length; number++)
                    queue.Add(items[number].Item1, (items[number].Item1, number));
                await queue.WhenIdleAsync(Token);
            });

            foreach (var lane in items.Select((item, number) => (item.Item1, number)).GroupBy(item => item.Item1, item => item.number))
                Assert.Equal(lane, lanes[lane.Key]);
        });

    private KeyedQueue<string, string> Recording() => new(4, _time, (item, _) =>
    {
        _done.Enqueue(item);
        return Task.FromResult<Again<string>?>(null);
    });

    private async Task UntilDoneAsync(string item)
    {
        while (!_done.Contains(item))
            await Task.Yield();
        Token.ThrowIfCancellationRequested();
    }

    private static async Task RunAsync<TKey, TItem>(KeyedQueue<TKey, TItem> queue, Func<Task> act)
        where TKey : notnull
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = queue.RunAsync(stop.Token, Token);
        await act();
        await stop.CancelAsync();
        await running;
    }
}
