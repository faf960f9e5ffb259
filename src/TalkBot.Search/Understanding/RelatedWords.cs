using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words that stand in for a question's word, as the built-in word lists have them.</summary>
internal static partial class RelatedWords
{
    /// <summary>How much a related word counts beside the word itself (1): everyday near-synonyms.</summary>
    public const double RelatedWeight = 0.6;

    /// <summary>The same, for words that mean nearly the same in nearly every text.</summary>
    public const double SameWeight = 0.8;

    /// <summary>The same, for set phrases and the plain words for what they say.</summary>
    public const double PhraseWeight = 0.7;

    /// <summary>The same, for what one is told by where another is asked.</summary>
    public const double NearWeight = 0.45;

    /// <summary>The same, for a state and its people, capital or seat of government.</summary>
    public const double CountryWeight = 0.8;

    /// <summary>The same, for what is a state's where the state is asked for: "Ukrainian allies" are not Ukraine.</summary>
    public const double OfStateWeight = 0.7;

    /// <summary>The same, for an office and the name of whoever holds it: who says the one means the other.</summary>
    public const double OfficeWeight = 0.95;

    /// <summary>The longest entry of the lists, in words.</summary>
    public const int MaxPhraseLength = 3;

    /// <summary>How many words may stand between a verb and its particle.</summary>
    private const int MaxBetween = 2;

    /// <summary>"Ruffle any feathers" is "ruffle feathers".</summary>
    private static readonly HashSet<string> Quantifiers = [.. TextAnalysis.Terms("any some more much few many little enough")];

    private static readonly HashSet<string> Particles = ["off", "out", "up", "down", "back", "over", "awai", "apart", "asid", "togeth"];

    /// <summary>The longest idiom, in words without articles.</summary>
    private const int MaxIdiomLength = 5;

    private static readonly WordGroups Groups = Read();

    /// <summary>What stands in for a phrase (index terms joined by a space); empty when the lists do not have it.</summary>
    public static IReadOnlyList<RelatedPhrase> Of(string phrase) => Groups.Of(phrase);

    /// <summary>
    /// What stands in for each word of a question. A phrase stands for all of its words, and the longest says most: "left out"
    /// is not "left", and idioms come first.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="tokens">Its index terms.</param>
    /// <param name="synonyms">What stands in for words besides the built-in lists.</param>
    public static IReadOnlyList<RelatedPhrase>[] OfEach(string question, IReadOnlyList<Token> tokens, WordGroups synonyms)
    {
        var words = GroupMember.WordsOf(question, tokens).ToList();
        var related = new IReadOnlyList<RelatedPhrase>?[tokens.Count];
        var idioms = new int[tokens.Count];
        FindIdioms();
        for (var start = 0; start < tokens.Count; start++)
        {
            if (related[start] is null && ParticleOf(start) is { } particle)
            {
                var apart = All(PhraseOf(start, particle));
                foreach (var part in (ReadOnlySpan<int>)[start, particle])
                    related[part] = [.. apart, .. All(tokens[part].Term)];
            }

            for (var length = Math.Min(MaxPhraseLength, tokens.Count - start); length > 0 && related[start] is null; length--)
            {
                // "A seat at the table" says more than "at the table".
                if (Enumerable.Range(start, length).All(i => related[i] is null || (idioms[i] > 0 && idioms[i] < length))
                    && All(string.Join(' ', tokens.Skip(start).Take(length).Select(token => token.Term))) is { Count: > 0 } found)
                    Set(start, length, found);
            }
        }

        return [.. related.Select(found => found ?? [])];

        // A set phrase, or an office, is often no more than its words: "the previous administration".
        void Set(int start, int length, IReadOnlyList<RelatedPhrase> found)
        {
            var isSet = found.All(phrase => phrase.Weight is PhraseWeight or OfficeWeight);
            for (var i = start; i < start + length; i++)
                related[i] = isSet ? [.. found, .. All(tokens[i].Term)] : found;
        }

        // "Cut Russia off", "make any headway": a word or two may stand between a verb and what belongs to it.
        int? ParticleOf(int verb)
        {
            var places = Enumerable.Range(verb + 2, Math.Max(0, Math.Min(MaxBetween, tokens.Count - verb - 2)));
            return places.Where(place => (IsQuantified(verb, place) || (Particles.Contains(tokens[place].Term) && IsObject(verb, place))) && All(PhraseOf(verb, place)).Count > 0).Select(place => (int?)place).FirstOrDefault();
        }

        bool IsQuantified(int verb, int place) => place == verb + 2 && Quantifiers.Contains(tokens[verb + 1].Term);

        bool IsObject(int verb, int particle) => (particle == verb + 2 && States.ContainAlone(tokens[verb + 1].Term))
            || Object().IsMatch(question.AsSpan(tokens[verb].End, tokens[particle].Start - tokens[verb].End));

        string PhraseOf(int verb, int particle) => $"{tokens[verb].Term} {tokens[particle].Term}";

        IReadOnlyList<RelatedPhrase> All(string phrase) => [.. synonyms.Of(phrase), .. Of(phrase)];

        IReadOnlyList<RelatedPhrase> AllOfIdiom(IEnumerable<Word> idiom)
        {
            var key = string.Join(' ', idiom.Select(word => word.Term));
            return [.. synonyms.OfIdiom(key), .. Groups.OfIdiom(key)];
        }

        void FindIdioms()
        {
            for (var start = 0; start < words.Count; start++)
            {
                if (!Groups.OpensIdiom(words[start].Term) && !synonyms.OpensIdiom(words[start].Term))
                    continue;
                for (var length = Math.Min(MaxIdiomLength, words.Count - start); length > 1; length--)
                {
                    if (AllOfIdiom(words.Skip(start).Take(length)) is not { Count: > 0 } found)
                        continue;
                    var said = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Start >= words[start].Start && tokens[i].End <= words[start + length - 1].End).ToList();
                    foreach (var i in said)
                    {
                        Set(i, 1, found);
                        idioms[i] = said.Count;
                    }

                    start += length - 1;
                    break;
                }
            }
        }
    }

    /// <summary>The index terms of the phrase that a word of a question belongs to and whose words mean nothing like it one by one: "take part"; null where it stands alone.</summary>
    /// <param name="related">What stands in for each word of the question.</param>
    /// <param name="tokens">Its index terms.</param>
    /// <param name="at">The place of the word.</param>
    public static IReadOnlyList<string>? PhraseOf(IReadOnlyList<RelatedPhrase>[] related, IReadOnlyList<Token> tokens, int at)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(place => related[place].Count > 0 && ReferenceEquals(related[place], related[at])).ToList();
        return places.Count > 1 ? [.. places.Select(place => tokens[place].Term)] : null;
    }

    private static WordGroups Read()
    {
        var groups = new WordGroups();
        foreach (var line in WordLists.Lines("related.txt"))
            groups.Add(line.Split(','), RelatedWeight);
        foreach (var line in WordLists.Lines("same.txt"))
            groups.Add(line.Split(','), SameWeight);
        foreach (var (phrase, meanings) in WordLists.Groups("phrases.txt"))
            groups.Add(phrase, meanings, PhraseWeight);
        foreach (var line in WordLists.Lines("near.txt"))
            groups.Add(line.Split(','), NearWeight);
        foreach (var (name, members) in WordLists.Groups("countries.txt"))
            AddState(groups, [name, .. members]);
        foreach (var (phrase, names) in OfficeNames.Read())
            groups.AddOneWay(phrase, names, OfficeWeight); // The words of an office may stand in any sentence on its state.
        return groups;
    }

    private static void AddState(WordGroups groups, string[] names)
    {
        var adjectives = names.Where(States.IsAdjective).SelectMany(TextAnalysis.Terms).ToHashSet();
        var ofIt = names.Where(name => TextAnalysis.Terms(name) is [var term] && adjectives.Contains(term)).ToList(); // "Russians" is the same index term.
        var itself = names.Except(ofIt).ToList();
        groups.Add(itself, CountryWeight);
        foreach (var adjective in ofIt)
            groups.AddOneWay(adjective, names.Except([adjective]), CountryWeight);
        foreach (var noun in itself)
            groups.AddOneWay(noun, ofIt.DistinctBy(adjective => TextAnalysis.Terms(adjective)[0]), OfStateWeight);
    }

    [GeneratedRegex(@"^\s+((the|its|their|his|her|our|all|both)\s+\p{L}+|(?-i:\p{Lu})[\p{L}.'’-]+(\s+(?-i:\p{Lu})[\p{L}.'’-]+)?)\s+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Object();
}

/// <summary>Index terms that together stand in for a question's word, and how much they count.</summary>
internal sealed record RelatedPhrase(string[] Terms, double Weight);
