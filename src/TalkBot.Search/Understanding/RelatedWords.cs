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

    private static readonly WordGroups Groups = Read();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when the lists do not have it.</summary>
    public static IReadOnlyList<RelatedPhrase> Of(string phrase) => Groups.Of(phrase);

    private static WordGroups Read()
    {
        var groups = new WordGroups();
        foreach (var line in WordLists.Lines("related.txt"))
            groups.Add(line.Split(','), RelatedWeight);
        foreach (var (name, members) in WordLists.Groups("countries.txt"))
            groups.Add([name, .. members], CountryWeight);
        return groups;
    }
}

/// <summary>Index terms that together stand in for a question's word, and how much they count.</summary>
internal sealed record RelatedPhrase(string[] Terms, double Weight);
