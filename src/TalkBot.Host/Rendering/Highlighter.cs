using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Rendering;

/// <summary>Finds the question's words in a quotation, for the eye only: inflected forms count by their common beginning.</summary>
internal static class Highlighter
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;

    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "an", "and", "any", "are", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from",
        "had", "has", "have", "he", "her", "his", "how", "i", "in", "is", "it", "its", "many", "much", "not", "of", "on", "or", "say",
        "said", "she", "should", "that", "the", "their", "them", "there", "they", "this", "to", "was", "were", "what", "when", "where",
        "which", "who", "whom", "whose", "why", "will", "with", "would", "you",
    };

    /// <summary>The spans of <paramref name="text"/> that hold a word of <paramref name="question"/>, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, string question)
    {
        var wanted = Words(question).Select(span => span.In(question)).Where(word => !CommonWords.Contains(word)).ToList();
        return [.. Words(text).Where(span => wanted.Exists(word => IsAlike(word, span.In(text))))];
    }

    private static bool IsAlike(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
            return true;
        var (stem, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return stem.Length >= ShortestStem
            && longer.Length - stem.Length <= LongestEnding
            && longer.StartsWith(stem, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inWord = at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]));
            if (inWord && start < 0)
                start = at;
            if (inWord || start < 0)
                continue;
            yield return TextSpan.FromBounds(start, at);
            start = -1;
        }
    }
}
