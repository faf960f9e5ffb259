using System.Globalization;
using System.Text.Json.Nodes;

namespace TalkBot.Testing.Discord;

/// <summary>A session of <see cref="FakeGateway"/>: keeps every event, so that a client that comes back hears what it missed.</summary>
/// <param name="id">Its id.</param>
/// <param name="shard">Which part of the servers it is for, from 0.</param>
/// <param name="shards">Into how many parts they are divided.</param>
internal sealed class FakeSession(string id, int shard, int shards) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly List<JsonObject> _events = [];
    private FakeSocket? _socket;

    public string Id => id;

    public JsonArray Shard => [shard, shards];

    public long Sequence => _events.Count;

    public void Dispose() => _one.Dispose();

    /// <summary>Whether an event is this session's: those of a server go to one of them, those of none to the first ("Sharding").</summary>
    public bool IsFor(JsonNode data) =>
        shard == (data["guild_id"] is { } guild ? (int)((ulong.Parse(guild.GetValue<string>(), CultureInfo.InvariantCulture) >> 22) % (ulong)shards) : 0);

    public void Join(FakeSocket socket) => _socket = socket;

    public void Leave(FakeSocket socket) => Interlocked.CompareExchange(ref _socket, null, socket);

    public async Task DispatchAsync(string type, JsonNode data)
    {
        await _one.WaitAsync();
        try
        {
            var frame = new JsonObject { ["op"] = 0, ["d"] = data.DeepClone(), ["s"] = _events.Count + 1, ["t"] = type };
            _events.Add(frame);
            if (_socket is { } socket)
                await socket.SendAsync(frame);
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task ReplayAsync(FakeSocket socket, long after)
    {
        await _one.WaitAsync();
        try
        {
            foreach (var frame in _events.Skip((int)after))
                await socket.SendAsync(frame);
            Join(socket);
        }
        finally
        {
            _one.Release();
        }

        await DispatchAsync("RESUMED", new JsonObject());
    }
}
