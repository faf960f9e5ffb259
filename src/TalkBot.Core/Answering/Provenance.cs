using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>How an answer came about: what was checked, and against what.</summary>
/// <param name="Composer">Who wrote the draft, for example <c>extractive</c>.</param>
/// <param name="Index">The generation that answered.</param>
/// <param name="QuotationsFound">How many of the draft's quotations stand word for word in the documents they name.</param>
/// <param name="QuotationsChecked">How many quotations the draft had.</param>
public sealed record Provenance(string Composer, IndexInfo Index, int QuotationsFound, int QuotationsChecked)
{
    /// <summary>Why the composer that was tried before this one gave no answer; null where the first one did.</summary>
    public ReasonCode? Fallback { get; init; }

    /// <summary>The day of the newest source cited, where any states its day.</summary>
    public DateOnly? NewestSource { get; init; }

    /// <summary>How many statements of the draft were left out because they said more than their quotations.</summary>
    public int StatementsDropped { get; init; }
}
