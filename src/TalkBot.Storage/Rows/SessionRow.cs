namespace TalkBot.Storage.Rows;

/// <summary>What an adapter remembers of a connection.</summary>
internal sealed class SessionRow
{
    public required string Name { get; init; }

    public required string Json { get; init; }
}
