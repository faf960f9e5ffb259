namespace TalkBot.Search.Indexing;

/// <summary>
/// The fields of the index. It holds three kinds of entry: one a document (its text, stored), one a passage (searched),
/// and one a sentence (searched, and counted: how many sentences hold a word is how rare the word is).
/// </summary>
internal static class FieldNames
{
    /// <summary>Raise it when fields or analysis change: an index of another version is rebuilt.</summary>
    public const int SchemaVersion = 7;

    /// <summary>On every entry: the id of its document. Deleting by it removes the document whole.</summary>
    public const string DocumentId = "document";

    /// <summary>On document entries only: the id again, to find the entry by.</summary>
    public const string Id = "id";

    /// <summary>On document entries: the document itself.</summary>
    public const string Stored = "stored";

    // Searched on passage entries.
    public const string Title = "title";
    public const string Heading = "heading";
    public const string Passage = "passage";

    /// <summary>On passage entries: where the passage stands.</summary>
    public const string Place = "place";

    /// <summary>On passage entries, where vectors are wanted.</summary>
    public const string Vector = "vector";

    /// <summary>Searched on sentence entries.</summary>
    public const string Sentence = "sentence";
}
