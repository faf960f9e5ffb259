namespace TalkBot.Search.Indexing;

/// <summary>One thing in an index that is not as it should be.</summary>
/// <param name="Place">The file or folder below the index folder.</param>
/// <param name="Problem">What is wrong with it, as the rest of a sentence.</param>
public sealed record IndexFinding(string Place, string Problem);
