namespace TalkBot.Testing;

/// <summary>What goes wrong next: the first fault that matches a call is used up by it. Safe to use from several threads.</summary>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<FakeFault> _faults = [];

    public void Enqueue(FakeFault fault)
    {
        lock (_lock)
            _faults.Add(fault);
    }

    /// <summary>The fault that meets a call; null when it goes well.</summary>
    public FakeFault? Take(string method, string path)
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(fault => (fault.Method is null || fault.Method == method) && path.Contains(fault.PathPart, StringComparison.Ordinal));
            if (index < 0)
                return null;
            var found = _faults[index];
            if (found.Times > 1)
                _faults[index] = found with { Times = found.Times - 1 };
            else
                _faults.RemoveAt(index);
            return found;
        }
    }
}
