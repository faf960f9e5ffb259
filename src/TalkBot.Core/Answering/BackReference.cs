using System.Collections.Frozen;

namespace TalkBot.Core.Answering;

/// <summary>Tells sentences that lean on the words before them: "He refused." "But nobody came."</summary>
internal static class BackReference
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "he she it they him her them his hers its their theirs this that these those such both neither either there here then so thus therefore "
        + "but and or nor yet however instead still also otherwise moreover meanwhile nevertheless nonetheless though although because besides "
        + "former latter another other others").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Opens(ReadOnlySpan<char> sentence)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetterOrDigit(sentence[start]))
            start++;
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return Words.Contains(sentence[start..end]);
    }
}
