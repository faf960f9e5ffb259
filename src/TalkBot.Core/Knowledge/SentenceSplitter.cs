namespace TalkBot.Core.Knowledge;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>
/// Made for English news, and safe for any text: it works in linear time and allocates the result only. A heading, a
/// table row and each item of a list is a sentence of its own. Where an abbreviation may or may not end a sentence
/// ("the U.S. Russia …"), it does not: a sentence too long reads well, a sentence cut short misleads.
/// </remarks>
public static class SentenceSplitter
{
    private const int CharactersPerSentence = 120;

    /// <summary>
    /// The sentences of <paramref name="text"/> in order. They do not overlap, none begins or ends with white space,
    /// and every character that is not white space belongs to one.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>((text.Length / CharactersPerSentence) + 1);
        var units = new TextUnitReader(text);
        while (units.Read(out var unit))
        {
            if (unit.IsWhole)
                sentences.Add(TextSpan.FromBounds(unit.Start, unit.End));
            else
                AddSentences(text, unit, sentences);
        }

        return sentences;
    }

    private static void AddSentences(string text, TextUnit unit, List<TextSpan> sentences)
    {
        var content = text.AsSpan(0, unit.End);
        var start = unit.Start;
        var position = unit.ContentStart;
        while (position < unit.End)
        {
            var stop = content[position..].IndexOfAny(SentenceEnd.Stops);
            if (stop < 0)
                break;

            if (SentenceEnd.IsAt(content, position + stop, unit.ContentStart, out position))
            {
                sentences.Add(TextSpan.FromBounds(start, position));
                start = position;
                while (start < unit.End && char.IsWhiteSpace(content[start]))
                    start++;
            }
        }

        if (start < unit.End)
            sentences.Add(TextSpan.FromBounds(start, unit.End));
    }
}
