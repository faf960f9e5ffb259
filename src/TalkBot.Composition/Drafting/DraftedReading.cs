using TalkBot.Core.Checking;

namespace TalkBot.Composition.Drafting;

/// <summary>A verdict on a claim as the model gave it, not yet tied to the documents.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Quotes">The words it says it copied.</param>
/// <param name="Marks">The passages it names without copying anything.</param>
internal sealed record DraftedReading(ClaimVerdict Verdict, IReadOnlyList<DraftedQuote> Quotes, IReadOnlyList<int> Marks);
