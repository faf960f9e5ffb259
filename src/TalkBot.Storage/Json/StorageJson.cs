using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Conversations;
using TalkBot.Core.Moderation;

namespace TalkBot.Storage.Json;

/// <summary>
/// The notation of what is stored as JSON: in ASCII, so that every database takes every character, and with a version. A
/// change that the tests of the first version do not survive needs a new version.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(VersionAlone))]
[JsonSerializable(typeof(Versioned<IncomingMessage>))]
[JsonSerializable(typeof(Versioned<OutgoingMessage>))]
[JsonSerializable(typeof(Versioned<AnswerContent>))]
[JsonSerializable(typeof(Versioned<WatchContent>))]
[JsonSerializable(typeof(Versioned<AuditEntry>))]
[JsonSerializable(typeof(Versioned<ChannelSettings>))]
[JsonSerializable(typeof(Versioned<IReadOnlyList<Turn>>))]
[JsonSerializable(typeof(string))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    private const int Current = 1;

    public static string Write<T>(T value, JsonTypeInfo<Versioned<T>> type) => JsonSerializer.Serialize(new Versioned<T>(Current, value), type);

    /// <summary>Reads what <see cref="Write"/> wrote; null when it was another version of the program, or nobody, that wrote it.</summary>
    public static T? Read<T>(string json, JsonTypeInfo<Versioned<T>> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.VersionAlone)?.Version == Current ? JsonSerializer.Deserialize(json, type)?.Value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
