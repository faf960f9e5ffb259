using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words that stand in for a question's word, as the built-in word lists have them.</summary>
internal static class RelatedWords
{
    /// <summary>How much a related word counts beside the word itself (1): everyday near-synonyms.</summary>
    public const double RelatedWeight = 0.6;

    /// <summary>The same, for a state and its people, capital or seat of government.</summary>
    public const double CountryWeight = 0.8;

    /// <summary>The longest entry of the lists, in words.</summary>
    public const int MaxPhraseLength = 3;

    private static readonly Dictionary<string, List<RelatedPhrase>> ByPhrase = Read();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when the lists do not have it.</summary>
    public static IReadOnlyList<RelatedPhrase> Of(string phrase) => ByPhrase.TryGetValue(phrase, out var related) ? related : [];

    private static Dictionary<string, List<RelatedPhrase>> Read()
    {
        var lists = new Dictionary<string, List<RelatedPhrase>>();
        foreach (var line in WordLists.Lines("related.txt"))
            AddGroup(line.Split(','), RelatedWeight);
        foreach (var (name, members) in WordLists.Groups("countries.txt"))
            AddGroup([name, .. members], CountryWeight);
        return lists;

        void AddGroup(string[] members, double weight)
        {
            var phrases = members.Select(member => TextAnalysis.Terms(member).ToArray()).Where(terms => terms.Length > 0)
                .DistinctBy(terms => string.Join(' ', terms)).ToList();
            foreach (var phrase in phrases)
            {
                var key = string.Join(' ', phrase);
                if (!lists.TryGetValue(key, out var related))
                    lists.Add(key, related = []);
                related.AddRange(phrases.Where(other => other != phrase && !related.Exists(known => known.Terms.SequenceEqual(other)))
                    .Select(other => new RelatedPhrase(other, weight)));
            }
        }
    }
}

/// <summary>Index terms that together stand in for a question's word, and how much they count.</summary>
internal sealed record RelatedPhrase(string[] Terms, double Weight);
