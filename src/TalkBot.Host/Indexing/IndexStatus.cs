using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Indexing;

/// <summary>Where the index is kept, and the generation that serves; null when there is none.</summary>
internal sealed record IndexStatus(string Path, IndexInfo? Serving);
