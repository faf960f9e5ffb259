using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>The envelope of everything that comes over the gateway.</summary>
internal readonly record struct GatewayFrame(int Op, JsonElement Data, long? Sequence, string? Type)
{
    public static GatewayFrame? From(JsonElement json) =>
        json.Number("op") is >= 0 and <= int.MaxValue and { } op
            ? new GatewayFrame((int)op, json.Get("d") ?? default, json.Number("s") is > 0 and { } sequence ? sequence : null, json.Text("t"))
            : null;
}
