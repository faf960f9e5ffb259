using Microsoft.Extensions.Options;

namespace TalkBot.Search.Analysis;

/// <summary>How the searched fields are scored. The index does not depend on it, so changing it needs no new build.</summary>
public sealed class RankingOptions
{
    public const string Section = "Ranking";

    [ValidateObjectMembers]
    public Bm25Options Passage { get; set; } = new() { K1 = 0.9f, B = 0.4f };

    [ValidateObjectMembers]
    public Bm25Options Title { get; set; } = new() { K1 = 0.9f, B = 0.4f };

    [ValidateObjectMembers]
    public Bm25Options Heading { get; set; } = new() { K1 = 0.9f, B = 0.4f };

    [ValidateObjectMembers]
    public Bm25Options Sentence { get; set; } = new() { K1 = 0.9f, B = 0.4f };
}
