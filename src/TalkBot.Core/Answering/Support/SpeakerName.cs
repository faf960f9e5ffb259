using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Tells whether two names of a speaker are of the same one.</summary>
internal static class SpeakerName
{
    /// <summary>These speak for the state or body that they belong to.</summary>
    private static readonly FrozenSet<string> Voices =
        "spokesperson spokesman spokeswoman ministry government delegation".Split(' ').Select(WordForm.KeyOf).ToFrozenSet();

    /// <summary>The last word of the name, before "of …", "in …" and the like.</summary>
    public static Word? HeadOf(IReadOnlyList<Word> speaker)
    {
        Word? head = null;
        foreach (var word in speaker)
        {
            if (word.Kind is WordKind.Preposition or WordKind.Boundary or WordKind.Link && head is not null)
                break;
            if (word.IsContent || word.Kind == WordKind.Pronoun)
                head = word;
        }

        return head;
    }

    /// <summary>
    /// Whether <paramref name="named"/> names <paramref name="source"/>, in fewer words perhaps. A state may stand for its
    /// spokesperson, ministry or government.
    /// </summary>
    public static bool IsSame(IReadOnlyList<Word> named, IReadOnlyList<Word> source) =>
        Rewording.Owners([.. named]).Prepend([.. named]).Any(order => Matches(order, source));

    private static bool Matches(List<Word> named, IReadOnlyList<Word> source)
    {
        var words = named.Where(word => word.IsContent || (word.Kind == WordKind.Preposition && word.HasWeight)).ToList();
        if (words.Count == 0 || HeadOf(source) is not { Kind: not WordKind.Pronoun } head || HeadOf(named) is not { } namedHead)
            return false;
        if (Voices.Contains(head.Key) && words.TrueForAll(word => word.IsCapital && source.Any(other => IsOwner(word, other))))
            return true;
        if (!IsInOrder(words, source))
            return false;
        if (source.Any(word => word.IsLimiting && IsOfWeight(word) && !words.Exists(other => other.Key == word.Key)))
            return false;
        return (namedHead.Key == head.Key && Phrasing.LooksPlural(namedHead) == Phrasing.LooksPlural(head)) || Heads(source).Contains(namedHead.Key);
    }

    private static bool IsInOrder(List<Word> words, IReadOnlyList<Word> source)
    {
        var next = 0;
        foreach (var other in source)
        {
            if (next < words.Count && other.IsLimiting == words[next].IsLimiting && (other.Key == words[next].Key || (words[next].IsPossessive && IsOwner(words[next], other))))
                next++;
        }

        return next == words.Count;
    }

    /// <summary>Of a speaker's limiting words only those count that make it another speaker.</summary>
    private static bool IsOfWeight(Word word) => word.Key is not ("senior" or "first" or "joint" or "various" or "several");

    private static IEnumerable<string> Heads(IReadOnlyList<Word> speaker)
    {
        for (var i = 0; i + 1 < speaker.Count; i++)
        {
            if (speaker[i].IsName && speaker[i + 1].Kind == WordKind.And)
                yield return speaker[i].Key;
        }
    }

    /// <summary>Whether the name stands in the other as it is, or as the word made of it: "Norvania", "Norvanian".</summary>
    private static bool IsOwner(Word name, Word word) =>
        word.IsCapital && word.Key.StartsWith(name.Key, StringComparison.Ordinal) && word.Key[name.Key.Length..] is "" or "n" or "an" or "ian" or "ese" or "ish" or "i";
}
