using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>A text that was held against the documents, sentence by sentence.</summary>
/// <param name="Sentences">The sentences that claim something, in order.</param>
/// <param name="Skipped">Those that do not: questions, greetings, single words.</param>
/// <param name="Index">The generation that was looked into.</param>
public sealed record CheckedText(IReadOnlyList<CheckedClaim> Sentences, IReadOnlyList<string> Skipped, IndexInfo Index);
