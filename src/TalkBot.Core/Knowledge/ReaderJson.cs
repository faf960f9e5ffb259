using System.Text.Json.Serialization;

namespace TalkBot.Core.Knowledge;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReaderVerdict))]
internal sealed partial class ReaderJson : JsonSerializerContext;
