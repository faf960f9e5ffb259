using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Chat.Discord.Gateway;

namespace TalkBot.Chat.Discord.Wire;

/// <summary>The records of ours that are kept as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(GatewaySession))]
[JsonSerializable(typeof(DiscordAddress))]
internal sealed partial class DiscordJson : JsonSerializerContext;
