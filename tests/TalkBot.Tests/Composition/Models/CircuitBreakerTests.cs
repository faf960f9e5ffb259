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
            Assert.Equal(i == CircuitBreaker.MaxFailures, Fail());

        Assert.Null(_breaker.TryEnter());
    }

    [Fact]
    public void A_success_between_them_starts_the_count_again()
    {
        Fail(CircuitBreaker.MaxFailures - 1);
        _breaker.Succeed();
        Fail(CircuitBreaker.MaxFailures - 1);

        Assert.NotNull(_breaker.TryEnter());
    }

    [Fact]
    public void Requests_that_hang_while_others_are_answered_do_not_open_it()
    {
        var hanging = Enumerable.Range(0, CircuitBreaker.MaxFailures).Select(_ => _breaker.TryEnter()!.Value).ToList();
        _time.Advance(TimeSpan.FromSeconds(1));
        _breaker.Succeed();

        Assert.All(hanging, entry => Assert.False(_breaker.Fail(entry, pause: null)));
        Assert.NotNull(_breaker.TryEnter());
    }

    [Fact]
    public void After_the_pause_one_request_at_a_time_probes()
    {
        var ordinary = _breaker.TryEnter()!.Value;
        Fail(CircuitBreaker.MaxFailures);
        _time.Advance(CircuitBreaker.Pause - TimeSpan.FromTicks(1));
        Assert.Null(_breaker.TryEnter());

        _time.Advance(TimeSpan.FromTicks(1));
        var probe = _breaker.TryEnter()!.Value;
        Assert.True(probe.IsProbe);
        Assert.Null(_breaker.TryEnter());

        _breaker.Abandon(ordinary);
        Assert.Null(_breaker.TryEnter());
        _breaker.Abandon(probe);
        Assert.NotNull(_breaker.TryEnter());
    }

    [Fact]
    public void A_probe_that_fails_begins_another_pause_and_one_that_succeeds_closes_it()
    {
        Fail(CircuitBreaker.MaxFailures);
        _time.Advance(CircuitBreaker.Pause);

        Assert.False(Fail());
        Assert.Null(_breaker.TryEnter());

        _time.Advance(CircuitBreaker.Pause);
        Assert.NotNull(_breaker.TryEnter());
        _breaker.Succeed();
        Assert.False(_breaker.TryEnter()!.Value.IsProbe);
    }

    [Fact]
    public void One_failure_is_enough_where_it_says_for_how_long()
    {
        Assert.True(Fail(TimeSpan.FromMinutes(5)));

        _time.Advance(CircuitBreaker.Pause);
        Assert.Null(_breaker.TryEnter());
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(_breaker.TryEnter());
    }

    private bool Fail(TimeSpan? pause = null) => _breaker.Fail(_breaker.TryEnter()!.Value, pause);

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
            Fail();
    }
}
