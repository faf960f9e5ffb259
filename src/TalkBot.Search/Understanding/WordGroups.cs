namespace TalkBot.Search.Understanding;

/// <summary>Groups of words and phrases of which each stands in for the others.</summary>
internal sealed class WordGroups
{
    private readonly Dictionary<string, List<RelatedPhrase>> _byPhrase = [];
    private readonly Dictionary<string, List<RelatedPhrase>> _byIdiom = [];
    private readonly HashSet<string> _idiomOpenings = [];

    /// <summary>Two that several groups have together are closer to each other: so much for each group beyond the first, up to a bound.</summary>
    private const double Closer = 0.04;
    private const double Closest = 0.75;

    public static WordGroups None { get; } = new();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when no group has it.</summary>
    public IReadOnlyList<RelatedPhrase> Of(string phrase) => _byPhrase.TryGetValue(phrase, out var related) ? related : [];

    /// <summary>What stands in for an <see cref="GroupMember.IsIdiom">idiom</see> (all its words joined by a space); empty when no group has it.</summary>
    public IReadOnlyList<RelatedPhrase> OfIdiom(string words) => _byIdiom.TryGetValue(words, out var related) ? related : [];

    /// <summary>Whether an idiom begins with a word.</summary>
    public bool OpensIdiom(string word) => _idiomOpenings.Contains(word);

    /// <summary>Each member stands in for the others.</summary>
    /// <param name="members">Words and phrases as people write them.</param>
    /// <param name="weight">How much one counts in another's place.</param>
    public void Add(IEnumerable<string> members, double weight)
    {
        var group = members.Select(GroupMember.Of).Where(member => member.Key.Length > 0).ToList();
        foreach (var member in group)
            Relate(member, group, weight);
    }

    /// <summary>The meanings stand in for the phrase, and it for each of them.</summary>
    /// <param name="phrase">A phrase as people write it.</param>
    /// <param name="meanings">What it says in plain words.</param>
    /// <param name="weight">How much one counts in the other's place.</param>
    public void Add(string phrase, IEnumerable<string> meanings, double weight)
    {
        var said = GroupMember.Of(phrase);
        foreach (var meaning in AddOneWay(phrase, meanings, weight))
            Relate(meaning, [said], weight);
    }

    /// <summary>The meanings stand in for the phrase, and it for none of them.</summary>
    /// <returns>The meanings.</returns>
    public IReadOnlyList<GroupMember> AddOneWay(string phrase, IEnumerable<string> meanings, double weight)
    {
        var meant = meanings.Select(GroupMember.Of).ToList();
        Relate(GroupMember.Of(phrase), meant, weight);
        return meant;
    }

    private void Relate(GroupMember member, List<GroupMember> others, double weight)
    {
        var by = member.IsIdiom ? _byIdiom : _byPhrase;
        if (member.IsIdiom)
            _idiomOpenings.Add(member.Key[..member.Key.IndexOf(' ', StringComparison.Ordinal)]);
        if (!by.TryGetValue(member.Key, out var related))
            by.Add(member.Key, related = []);
        // "Former" says nothing of "administration" in "former administration".
        foreach (var other in others.Where(other => !other.IsIdiom && !other.Terms.All(member.Terms.Contains)))
        {
            var at = related.FindIndex(known => known.Terms.SequenceEqual(other.Terms));
            if (at < 0)
                related.Add(new RelatedPhrase(other.Terms, weight));
            else
                related[at] = new RelatedPhrase(other.Terms, Together(weight, related[at].Weight));
        }
    }

    private static double Together(double one, double other)
    {
        var closer = Math.Max(one, other);
        return Math.Max(closer, Math.Min(closer + Closer, Closest));
    }
}
