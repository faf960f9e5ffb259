using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words that stand in for a question's word, as the built-in word lists have them.</summary>
internal static class RelatedWords
{
    /// <summary>How much a related word counts beside the word itself (1): everyday near-synonyms.</summary>
    public const double RelatedWeight = 0.6;

    /// <summary>The same, for words that mean nearly the same in nearly every text.</summary>
    public const double SameWeight = 0.8;

    /// <summary>The same, for what one is told by where another is asked.</summary>
    public const double NearWeight = 0.45;

    /// <summary>The same, for a state and its people, capital or seat of government.</summary>
    public const double CountryWeight = 0.8;

    /// <summary>The longest entry of the lists, in words.</summary>
    public const int MaxPhraseLength = 3;

    private static readonly WordGroups Groups = Read();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when the lists do not have it.</summary>
    public static IReadOnlyList<RelatedPhrase> Of(string phrase) => Groups.Of(phrase);

    /// <summary>What stands in for each word of a question. A phrase stands for all of its words, and the longest says most: "left out" is not "left".</summary>
    /// <param name="tokens">The question.</param>
    /// <param name="synonyms">What stands in for words besides the built-in lists.</param>
    public static IReadOnlyList<RelatedPhrase>[] OfEach(IReadOnlyList<Token> tokens, WordGroups synonyms)
    {
        var related = new IReadOnlyList<RelatedPhrase>[tokens.Count];
        for (var start = 0; start < tokens.Count;)
        {
            var length = Math.Min(MaxPhraseLength, tokens.Count - start);
            var found = OfPhrase(start, length);
            while (found.Count == 0 && length > 1)
                found = OfPhrase(start, --length);
            Array.Fill(related, found, start, length);
            start += length;
        }

        return related;

        IReadOnlyList<RelatedPhrase> OfPhrase(int start, int length)
        {
            var phrase = string.Join(' ', tokens.Skip(start).Take(length).Select(token => token.Term));
            return [.. synonyms.Of(phrase), .. Of(phrase)];
        }
    }

    private static WordGroups Read()
    {
        var groups = new WordGroups();
        foreach (var line in WordLists.Lines("related.txt"))
            groups.Add(line.Split(','), RelatedWeight);
        foreach (var line in WordLists.Lines("same.txt"))
            groups.Add(line.Split(','), SameWeight);
        foreach (var line in WordLists.Lines("near.txt"))
            groups.Add(line.Split(','), NearWeight);
        foreach (var (name, members) in WordLists.Groups("countries.txt"))
            groups.Add([name, .. members], CountryWeight);
        return groups;
    }
}

/// <summary>Index terms that together stand in for a question's word, and how much they count.</summary>
internal sealed record RelatedPhrase(string[] Terms, double Weight);
