namespace TalkBot.Composition.Models;

/// <summary>What the model may use in a day, by UTC. Counts what this process used since it started. Safe for many threads.</summary>
/// <param name="daily">Tokens a day; 0 means no limit.</param>
/// <param name="time">Tells the day.</param>
internal sealed class TokenBudget(long daily, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _used;

    public bool IsSpent
    {
        get
        {
            lock (_lock)
            {
                Turn();
                return daily > 0 && _used >= daily;
            }
        }
    }

    public void Spend(long tokens)
    {
        lock (_lock)
        {
            Turn();
            _used += tokens;
        }
    }

    private void Turn()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today > _day)
            (_day, _used) = (today, 0);
    }
}
