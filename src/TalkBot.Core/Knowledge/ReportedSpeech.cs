using System.Collections.Frozen;

namespace TalkBot.Core.Knowledge;

/// <summary>Finds the speaker that follows a quotation: “Will it end?” President Trump asked.</summary>
internal static class ReportedSpeech
{
    private const int MaxNameWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        "said says asked asks added adds told tells wrote writes replied replies answered demanded shouted exclaimed wondered warned insisted continued quipped joked declared"
            .Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name and a verb of saying stand at <paramref name="position"/>, as far as the sentence before a pronoun or article would not.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int position)
    {
        if (SentenceStarters.IsAt(text, position))
            return false;

        for (var i = 0; i <= MaxNameWords && position < text.Length; i++)
        {
            var word = FirstWord.Of(text[position..]);
            if (i > 0 && Verbs.Contains(word))
                return true;
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return false;

            position += word.Length;
            while (position < text.Length && text[position] is ' ' or '\n' or '-' or '.' or '’' or '\'')
                position++;
        }

        return false;
    }
}
