using System.Text.Json.Serialization;

namespace TalkBot.Core.Conversations;

/// <summary>Something said in a conversation: by a person, or by the bot.</summary>
public sealed record Turn(Speaker Speaker, string Text)
{
    /// <summary>The platform's id of the message that it is, or answers; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MessageId { get; init; }
}

public enum Speaker
{
    Person,
    Bot,
}
