using System.Text.Json.Serialization;
using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>How what waits for a confirmation is written down.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LibraryChange))]
internal sealed partial class KeepingJson : JsonSerializerContext;
