using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Chat;

/// <summary>Puts paragraphs into as few messages as a limit allows, and cuts only what does not fit whole: at sentences, else at words, else between letters. Pure.</summary>
public static class MessageSplitter
{
    private const string Gap = "\n";

    /// <summary>At least one text, none longer than <paramref name="limit"/>.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string> paragraphs, int limit)
    {
        var messages = new List<string>();
        var message = "";
        foreach (var piece in paragraphs.SelectMany(paragraph => Pieces(paragraph, limit)))
        {
            if (message.Length > 0 && message.Length + Gap.Length + piece.Length > limit)
            {
                messages.Add(message);
                message = piece;
            }
            else
            {
                message = message.Length == 0 ? piece : message + Gap + piece;
            }
        }

        return message.Length > 0 || messages.Count == 0 ? [.. messages, message] : messages;
    }

    private static IEnumerable<string> Pieces(string paragraph, int limit)
    {
        var rest = paragraph;
        while (rest.Length > limit)
        {
            var cut = Cut(rest, limit);
            yield return rest[..cut].TrimEnd(' ');
            rest = rest[cut..].TrimStart(' ');
        }

        yield return rest;
    }

    private static int Cut(string text, int limit)
    {
        var head = text[..limit];

        // The last one is cut off, or ends where no one can tell whether it does.
        var sentence = SentenceSplitter.Split(head).SkipLast(1).Select(span => span.End).LastOrDefault();
        if (sentence > limit / 4)
            return sentence;
        var word = head.LastIndexOf(' ');
        if (word > limit / 4)
            return word;

        // No word ends near: between letters, but not inside one, and not behind the backslash that escapes it.
        var cut = 0;
        for (var next = 0; next < head.Length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            if (next == 0 || head[next - 1] != '\\')
                cut = next;
        }

        return cut > 0 ? cut : limit;
    }
}
