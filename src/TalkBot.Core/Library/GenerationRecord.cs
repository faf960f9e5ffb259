using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>A generation that is kept, and how it differs from the one kept before it.</summary>
/// <param name="Info">Which one, and how much it holds.</param>
/// <param name="BuiltAt">When it was made.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Changes">What differs from the one before; null for the oldest that is kept.</param>
public sealed record GenerationRecord(IndexInfo Info, DateTimeOffset BuiltAt, ChangeKind Kind, DocumentChanges? Changes);
