namespace TalkBot.Core.Knowledge;

/// <summary>Finds the sentences of a text.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences of <paramref name="text"/> in order. They do not overlap, none begins or ends with white space,
    /// and every character that is not white space belongs to one.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        foreach (var line in text.Split('\n').Aggregate((Start: 0, Spans: new List<TextSpan>()), (at, part) =>
                 {
                     at.Spans.Add(new TextSpan(at.Start, part.Length));
                     return (at.Start + part.Length + 1, at.Spans);
                 }).Spans)
        {
            var start = line.Start;
            for (var i = line.Start; i < line.End; i++)
            {
                if (i + 1 == line.End || (text[i] == '.' && text[i + 1] == ' ' && i + 2 < line.End && char.IsUpper(text[i + 2]) && (i < 2 || !char.IsUpper(text[i - 1]))))
                {
                    var span = TextSpan.FromBounds(start, i + 1);
                    var trimmed = span.In(text);
                    var lead = trimmed.Length - trimmed.TrimStart().Length;
                    var length = trimmed.Trim().Length;
                    if (length > 0)
                        sentences.Add(new TextSpan(span.Start + lead, length));
                    start = i + 1;
                }
            }
        }

        return sentences;
    }
}
