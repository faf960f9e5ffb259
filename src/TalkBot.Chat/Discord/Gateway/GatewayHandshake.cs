using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>What the bot says of itself when a connection opens.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="Shard">Which part of the servers this connection is for, from 0.</param>
/// <param name="Shards">Into how many parts they are divided.</param>
internal sealed record GatewayHandshake(Secret Token, int Shard, int Shards)
{
    /// <summary>MESSAGE_CONTENT, which is privileged.</summary>
    private const int Content = 1 << 15;

    /// <summary>GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES ("List of Intents"): none of them is privileged.</summary>
    public const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    /// <summary>Whether the text of messages that do not name the bot is asked for.</summary>
    public bool ReadsContent { get; init; }

    public byte[] Identify() => Frame(GatewayOp.Identify, new JsonObject
    {
        ["token"] = Token.Reveal(),
        ["intents"] = ReadsContent ? Intents | Content : Intents,
        ["shard"] = new JsonArray(Shard, Shards),
        ["properties"] = new JsonObject { ["os"] = RuntimeInformation.RuntimeIdentifier, ["browser"] = "TalkBot", ["device"] = "TalkBot" },
    });

    public byte[] Resume(GatewaySession session) => Frame(GatewayOp.Resume, new JsonObject
    {
        ["token"] = Token.Reveal(),
        ["session_id"] = session.Id,
        ["seq"] = session.Sequence,
    });

    public static byte[] Heartbeat(long? sequence) => Frame(GatewayOp.Heartbeat, sequence is { } number ? JsonValue.Create(number) : null);

    private static byte[] Frame(int op, JsonNode? data) => Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());
}
