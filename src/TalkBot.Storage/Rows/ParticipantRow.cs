using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>Somebody took part in a conversation.</summary>
internal sealed class ParticipantRow
{
    public Platform Platform { get; init; }

    public required string Space { get; init; }

    public required string Place { get; init; }

    public required string AuthorId { get; init; }
}
