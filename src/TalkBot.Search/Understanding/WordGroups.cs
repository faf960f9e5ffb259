using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Groups of words and phrases of which each stands in for the others.</summary>
internal sealed class WordGroups
{
    private readonly Dictionary<string, List<RelatedPhrase>> _byPhrase = [];

    public static WordGroups None { get; } = new();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when no group has it.</summary>
    public IReadOnlyList<RelatedPhrase> Of(string phrase) => _byPhrase.TryGetValue(phrase, out var related) ? related : [];

    /// <param name="members">Words and phrases as people write them.</param>
    /// <param name="weight">How much one counts in another's place.</param>
    public void Add(IEnumerable<string> members, double weight)
    {
        var phrases = members.Select(member => TextAnalysis.Terms(member).ToArray()).Where(terms => terms.Length > 0)
            .DistinctBy(terms => string.Join(' ', terms)).ToList();
        foreach (var phrase in phrases)
        {
            var key = string.Join(' ', phrase);
            if (!_byPhrase.TryGetValue(key, out var related))
                _byPhrase.Add(key, related = []);
            related.AddRange(phrases.Where(other => other != phrase && !related.Exists(known => known.Terms.SequenceEqual(other)))
                .Select(other => new RelatedPhrase(other, weight)));
        }
    }
}
