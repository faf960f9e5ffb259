namespace TalkBot.Core.Answering.Support;

/// <summary>Refuses what is no statement: too long, a question, or one thing over and over.</summary>
internal static class FormRule
{
    public const int MaxLength = 600;

    private const int MaxRepeats = 2;
    private const int RunLength = 3;

    public static bool IsKept(string text, IReadOnlyList<Word> words) =>
        text.Length <= MaxLength && words.Any(word => word.IsContent) && !Repeats(words);

    /// <summary>Whether it asks something, quotation marks apart: a question states nothing, word for word or not.</summary>
    public static bool Asks(string text) => QuotedWords.Outside(text).Contains('?', StringComparison.Ordinal);

    private static bool Repeats(IReadOnlyList<Word> words)
    {
        var seen = new Dictionary<string, int>();
        for (var at = 0; at + RunLength <= words.Count; at++)
        {
            var run = string.Join(' ', words.Skip(at).Take(RunLength).Select(word => word.Key));
            seen[run] = seen.GetValueOrDefault(run) + 1;
            if (seen[run] > MaxRepeats)
                return true;
        }

        return false;
    }
}
