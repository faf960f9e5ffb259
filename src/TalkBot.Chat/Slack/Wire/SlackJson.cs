using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;

namespace TalkBot.Chat.Slack.Wire;

/// <summary>The records of ours that are kept as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlackAddress))]
[JsonSerializable(typeof(FormContext))]
[JsonSerializable(typeof(List<KnownThread>))]
internal sealed partial class SlackJson : JsonSerializerContext;
