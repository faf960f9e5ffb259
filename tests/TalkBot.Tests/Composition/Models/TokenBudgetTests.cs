using Microsoft.Extensions.Time.Testing;
using TalkBot.Composition.Models;

namespace TalkBot.Tests.Composition.Models;

public class TokenBudgetTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 23, 59, 0, TimeSpan.Zero));

    [Fact]
    public void Spent_is_spent_until_the_next_day_begins()
    {
        var budget = new TokenBudget(100, _time);
        budget.Spend(99);
        Assert.False(budget.IsSpent);
        budget.Spend(1);
        Assert.True(budget.IsSpent);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(budget.IsSpent);
    }

    [Fact]
    public void Without_a_limit_it_is_never_spent()
    {
        var budget = new TokenBudget(0, _time);
        budget.Spend(long.MaxValue / 2);

        Assert.False(budget.IsSpent);
    }
}
