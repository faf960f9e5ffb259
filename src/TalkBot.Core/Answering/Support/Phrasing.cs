using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>What the words around a word tell of it.</summary>
internal static class Phrasing
{
    private static readonly FrozenSet<string> Titles = (
        "minister president spokesman spokeswoman spokesperson envoy ambassador secretary general chancellor king queen prince leader chief official "
        + "negotiator mediator senator governor mayor judge pope analyst reporter director chairman chairwoman chair head commander secretary-of-state "
        + "secretary-of-defense minister-of-foreign-affairs prime-minister premier delegate diplomat").Split(' ').Select(WordForm.KeyOf).ToFrozenSet();

    public static bool IsTitle(Word word) => Titles.Contains(word.Key);

    /// <summary>Whether the verb at <paramref name="index"/> is suffered, not done: "was attacked", "led by".</summary>
    public static bool IsPassive(IReadOnlyList<Word> words, int index)
    {
        if (!words[index].IsVerb)
            return false;
        if (index + 1 < words.Count && words[index + 1].Key == "by")
            return true;
        for (var i = index - 1; i >= 0 && (words[i].IsAdverb || words[i].Kind == WordKind.Free || words[i].Cue == CueKind.Negation); i--)
        {
            if (words[i].IsBe)
                return true;
        }

        return false;
    }

    /// <summary>"The meeting, held in Riyadh, …": a participle after the subject, without its "was".</summary>
    public static bool IsReducedRelative(IReadOnlyList<Word> words, int index) =>
        words[index].IsVerb && index > 0 && words[index - 1].Kind == WordKind.Boundary
        && index + 1 < words.Count && words[index + 1].Kind == WordKind.Preposition
        && !words.Take(index - 1).Any(word => word.Kind is WordKind.Boundary or WordKind.Link || word.IsVerb);

    public static bool LooksPlural(Word word) => word.Kind == WordKind.Content && word.Text is [.., not 's', 's'];

    /// <summary>Whether "a" or "an" stands before the word, with modifiers between them perhaps.</summary>
    public static bool IsOne(IReadOnlyList<Word> words, int index)
    {
        var at = index - 1;
        while (at >= 0 && words[at].Kind == WordKind.Content && !words[at].IsVerb && words[at].Cue == CueKind.None)
            at--;
        return at >= 0 && (words[at].Key is "a" or "an");
    }

    /// <summary>Whether it may stand before a noun and say more of it.</summary>
    public static bool IsModifier(Word word) => word.IsContent && word.Cue == CueKind.None && !word.IsName && !word.IsCapital;
}
