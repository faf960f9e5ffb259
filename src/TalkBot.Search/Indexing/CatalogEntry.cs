namespace TalkBot.Search.Indexing;

/// <summary>What a generation holds of one document: the hash of its content, and how many passages it was cut into.</summary>
internal readonly record struct CatalogEntry(string Hash, int Passages);
