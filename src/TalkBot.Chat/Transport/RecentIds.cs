namespace TalkBot.Chat.Transport;

/// <summary>Remembers the last so many ids. Safe to use from several threads.</summary>
internal sealed class RecentIds<T>(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Keeps a value; false when the id had one already, which is replaced.</summary>
    public bool Add(string id, T value)
    {
        lock (_lock)
        {
            var isNew = !_values.ContainsKey(id);
            _values[id] = value;
            if (isNew)
                _order.Enqueue(id);
            if (_order.Count > capacity)
                _values.Remove(_order.Dequeue());
            return isNew;
        }
    }

    public bool TryGet(string id, out T? value)
    {
        lock (_lock)
            return _values.TryGetValue(id, out value);
    }
}
