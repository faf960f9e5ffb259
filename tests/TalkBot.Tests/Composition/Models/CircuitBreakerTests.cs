using Microsoft.Extensions.Time.Testing;
using TalkBot.Composition.Models;

namespace TalkBot.Tests.Composition.Models;

public class CircuitBreakerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly CircuitBreaker _breaker;

    public CircuitBreakerTests() => _breaker = new CircuitBreaker(_time);

    [Fact]
    public void Failures_in_a_row_open_it()
    {
        for (var i = 1; i <= CircuitBreaker.MaxFailures; i++)
        {
            Assert.True(_breaker.TryEnter(out _));
            Assert.Equal(i == CircuitBreaker.MaxFailures, _breaker.Fail(isProbe: false, pause: null));
        }

        Assert.False(_breaker.TryEnter(out _));
    }

    [Fact]
    public void A_success_between_them_starts_the_count_again()
    {
        Fail(CircuitBreaker.MaxFailures - 1);
        _breaker.Succeed();
        Fail(CircuitBreaker.MaxFailures - 1);

        Assert.True(_breaker.TryEnter(out _));
    }

    [Fact]
    public void After_the_pause_one_request_at_a_time_probes()
    {
        Fail(CircuitBreaker.MaxFailures);
        _time.Advance(CircuitBreaker.Pause - TimeSpan.FromTicks(1));
        Assert.False(_breaker.TryEnter(out _));

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(_breaker.TryEnter(out var isProbe));
        Assert.True(isProbe);
        Assert.False(_breaker.TryEnter(out _));

        _breaker.Abandon(isProbe: false);
        Assert.False(_breaker.TryEnter(out _));
        _breaker.Abandon(isProbe: true);
        Assert.True(_breaker.TryEnter(out _));
    }

    [Fact]
    public void A_probe_that_fails_begins_another_pause_and_one_that_succeeds_closes_it()
    {
        Fail(CircuitBreaker.MaxFailures);
        _time.Advance(CircuitBreaker.Pause);
        _breaker.TryEnter(out _);

        Assert.False(_breaker.Fail(isProbe: true, pause: null));
        Assert.False(_breaker.TryEnter(out _));

        _time.Advance(CircuitBreaker.Pause);
        Assert.True(_breaker.TryEnter(out _));
        _breaker.Succeed();
        Assert.True(_breaker.TryEnter(out var isProbe));
        Assert.False(isProbe);
    }

    [Fact]
    public void One_failure_is_enough_where_it_says_for_how_long()
    {
        Assert.True(_breaker.Fail(isProbe: false, TimeSpan.FromMinutes(5)));

        _time.Advance(CircuitBreaker.Pause);
        Assert.False(_breaker.TryEnter(out _));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(_breaker.TryEnter(out _));
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
            _breaker.Fail(isProbe: false, pause: null);
    }
}
