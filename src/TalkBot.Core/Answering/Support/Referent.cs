using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>Finds who "he" or "she" at the beginning of a sentence is: the one person named in the sentence before, if there is but one.</summary>
internal static class Referent
{
    private const int MaxSentencesBack = 2;

    /// <summary>The words that name the person; empty where nobody is named, or more than one, or another paragraph begins.</summary>
    public static IReadOnlyList<Word> Of(Document document, int sentence)
    {
        for (var before = sentence - 1; before >= 0 && sentence - before <= MaxSentencesBack; before--)
        {
            if (TextSpan.FromBounds(document.Sentences[before].End, document.Sentences[before + 1].Start).In(document.Text).Contains('\n', StringComparison.Ordinal))
                return [];
            var people = People(Wording.Of(document.Sentences[before].In(document.Text)).Words).DistinctBy(name => name[^1].Key).ToList();
            if (people.Count > 0)
                return people.Count == 1 ? people[0] : [];
        }

        return [];
    }

    private static IEnumerable<IReadOnlyList<Word>> People(IReadOnlyList<Word> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && MayNamePerson(words[end]))
                end++;
            if (end == start)
                continue;
            if (start == 0 || words[start - 1].Key is not ("in" or "at" or "near"))
                yield return [.. words.Skip(start).Take(end - start)];
            start = end;
        }
    }

    private static bool MayNamePerson(Word word) =>
        word is { IsContent: true, IsCapital: true, IsDemonym: false, IsLimiting: false, Kind: WordKind.Content, Cue: CueKind.None }
        && !word.Text.All(char.IsUpper) && !IsPlaceOrTime(word);

    private static bool IsPlaceOrTime(Word word) => Names.IsState(word.Key) || Classifier.IsCalendar(word.Key);
}
