namespace TalkBot.Search.Indexing;

/// <summary>What was found when an index folder was opened: the generation to serve, if any, and what is damaged.</summary>
internal sealed record Opening(Generation? Generation, IReadOnlyList<Damage> Damage);

/// <summary>One thing in an index folder that is not as it was written, and how that shows.</summary>
internal sealed record Damage(string Name, string Reason)
{
    public override string ToString() => $"{Name}: {Reason}";
}
