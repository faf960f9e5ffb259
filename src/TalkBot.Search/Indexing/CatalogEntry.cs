using System.Text.Json.Serialization;

namespace TalkBot.Search.Indexing;

/// <summary>What a generation holds of one document: the hash of its content, and how many passages it was cut into.</summary>
internal readonly record struct CatalogEntry(string Hash, int Passages)
{
    /// <summary>What the document is called; null in a catalog of an earlier version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Title { get; init; }

    /// <summary>SHA-256 of the bytes of its file; null where the file holds other documents too, and in a catalog of an earlier version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? FileHash { get; init; }

    /// <summary>Whether each passage has its vector.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasVectors { get; init; }
}
