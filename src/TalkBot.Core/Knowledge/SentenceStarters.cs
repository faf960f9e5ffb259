using System.Collections.Frozen;

namespace TalkBot.Core.Knowledge;

/// <summary>Words that, with a capital, begin a sentence more surely than they belong to a name.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "The A An This That These Those There Here He She It They We You I His Her Its Their Our My "
        + "In On At By For From With As To Of After Before During Since While When Where What Who Whose Why How Whether If Unless Until Once "
        + "But And Or Nor So Yet Because Although Though However Meanwhile Moreover Still Also Instead Then Now Thus Therefore Nevertheless "
        + "Nonetheless Otherwise Besides Perhaps Indeed Finally Later Earlier Today Yesterday Tomorrow "
        + "Not No Some Many Most Much Several All Each Every Both Neither Either Few Other Others Another Such Any Nobody Nothing Everyone "
        + "One Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands "
        + "Despite Without Within Between Among Against Through Throughout Following According Asked Speaking "
        + "Is Are Was Were Do Does Did Has Have Had Would Could Should Let Only Just Even").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsAt(ReadOnlySpan<char> text, int position)
    {
        var word = FirstWord.Of(text[position..]);
        var after = position + word.Length;
        return Words.Contains(word) && (after == text.Length || char.IsWhiteSpace(text[after]) || text[after] is ',' or '\'' or '’' or '…');
    }
}
