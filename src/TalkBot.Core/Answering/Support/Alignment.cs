namespace TalkBot.Core.Answering.Support;

/// <summary>Which word of a claim each word of weight of a statement repeats, in the claim's own order.</summary>
/// <param name="Statement">The statement's words.</param>
/// <param name="Claim">The claim's words.</param>
/// <param name="Pairs">Their places, in order.</param>
internal sealed record Alignment(IReadOnlyList<Word> Statement, IReadOnlyList<Word> Claim, IReadOnlyList<(int InStatement, int InClaim)> Pairs)
{
    private readonly HashSet<int> _aligned = [.. Pairs.Select(pair => pair.InClaim)];

    public bool Holds(int inClaim) => _aligned.Contains(inClaim);

    public int First => Pairs[0].InClaim;

    public int Last => Pairs[^1].InClaim;

    /// <summary>Whether the statement has no verb, as far as its form tells.</summary>
    public bool IsWithoutVerb => !Statement.Any(word => word.IsBe || word.IsVerb || word.Kind == WordKind.Link || FunctionWords.IsModal(word.Key));

    /// <summary>"strangers read messages": after a plural a plain word may well be its verb, though no list tells.</summary>
    public bool ReadsAsClause => Statement.Zip(Statement.Skip(1)).Any(pair =>
        Phrasing.LooksPlural(pair.First) && !pair.First.IsPossessive && pair.Second is { Kind: WordKind.Content, IsCapital: false, IsAdverb: false } && !Phrasing.LooksPlural(pair.Second));

    /// <summary>Whether it repeats words that follow one another, articles and marks apart.</summary>
    public bool IsContiguous => Enumerable.Range(First, Last - First + 1).All(i => Holds(i) || !Claim[i].HasWeight);
}
