using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// Finds the speaker of words inside quotation marks that reach over several sentences: “We tried. It failed,” she said.
/// </summary>
/// <remarks>
/// Double quotation marks only, for a single one is an apostrophe as well; within one paragraph and not far; and a speaker
/// named in a sentence of its own, before the marks open, is not seen.
/// </remarks>
internal static class QuotedSpeech
{
    private const int MaxReach = 2_000;

    /// <summary>The words outside the marks in the sentences where the marks around <paramref name="span"/> open and close; empty where there are none.</summary>
    public static IEnumerable<TextSpan> WordsAround(Document document, TextSpan span)
    {
        var text = document.Text;
        var opening = OpeningBefore(text, span.Start);
        if (opening < 0)
            yield break;

        yield return TextSpan.FromBounds(document.Sentences[document.SentenceAt(opening)].Start, opening);

        var reach = text.AsSpan(span.End, Math.Min(MaxReach, text.Length - span.End));
        var closing = reach.IndexOfAny("\"”»\n");
        if (closing >= 0 && reach[closing] != '\n')
        {
            closing += span.End;
            var sentence = document.Sentences[document.SentenceAt(closing)];
            yield return TextSpan.FromBounds(closing, Math.Max(closing, sentence.End));
        }
    }

    /// <summary>Whether the marks around <paramref name="span"/> open before it.</summary>
    public static bool IsInside(Document document, TextSpan span) => OpeningBefore(document.Text, span.Start) >= 0;

    /// <summary>The quotation mark that is open at <paramref name="position"/>; -1 where none is.</summary>
    private static int OpeningBefore(string text, int position)
    {
        var from = Math.Max(0, position - MaxReach);
        from += text.AsSpan(from, position - from).LastIndexOf('\n') + 1;
        var open = -1;
        for (var i = from; i < position; i++)
        {
            open = text[i] switch
            {
                '“' or '«' or '„' => i,
                '”' or '»' => -1,
                '"' => open < 0 ? i : -1,
                _ => open,
            };
        }

        return open;
    }
}
