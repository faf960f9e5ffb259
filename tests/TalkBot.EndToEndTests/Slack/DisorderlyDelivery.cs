using System.Text.Json.Nodes;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>Holds events back until they are let go: each twice, in any order. Commands and interactions pass.</summary>
internal sealed class DisorderlyDelivery(ISlackDelivery inner, int seed) : ISlackDelivery
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly List<JsonObject> _held = [];

    /// <summary>How many events were told twice.</summary>
    public int Doubled { get; private set; }

    /// <summary>How many events were told before one that came earlier.</summary>
    public int Reordered { get; private set; }

    public Task DeliverEventAsync(JsonObject payload)
    {
        lock (_lock)
            _held.Add(payload);
        return Task.CompletedTask;
    }

    public Task DeliverCommandAsync(JsonObject payload) => inner.DeliverCommandAsync(payload);

    public Task DeliverInteractionAsync(JsonObject payload) => inner.DeliverInteractionAsync(payload);

    /// <summary>Lets go what was held.</summary>
    public async Task ReleaseAsync()
    {
        JsonObject[] events;
        lock (_lock)
        {
            var order = Enumerable.Range(0, _held.Count).Concat(Enumerable.Range(0, _held.Count)).ToArray();
            _random.Shuffle(order);
            Doubled += _held.Count;
            Reordered += order.Zip(order.Skip(1)).Count(pair => pair.First > pair.Second);
            events = [.. order.Select(at => _held[at])];
            _held.Clear();
        }

        foreach (var payload in events)
            await inner.DeliverEventAsync(payload);
    }
}
