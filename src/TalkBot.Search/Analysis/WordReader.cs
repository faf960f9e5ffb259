using System.Text.RegularExpressions;

namespace TalkBot.Search.Analysis;

/// <summary>A text to all its words in order: the index terms, and between them the stop words that the index leaves out.</summary>
internal static partial class WordReader
{
    public static List<Word> Read(string text, IReadOnlyList<Token> tokens)
    {
        var words = new List<Word>();
        var position = 0;
        foreach (var token in tokens.Where(token => token.Start >= position))
        {
            AddStopWords(token.Start);
            words.Add(new Word(token.Term, token.Start, token.End, IsContraction(token.Term)));
            position = token.End;
        }

        AddStopWords(text.Length);
        return words;

        void AddStopWords(int end)
        {
            foreach (var match in AnyWord().EnumerateMatches(text.AsSpan(position, end - position)))
            {
                var start = position + match.Index;
                words.Add(new Word(text.Substring(start, match.Length).ToLowerInvariant(), start, start + match.Length, IsStop: true));
            }
        }
    }

    /// <summary>"isn't", "can’t": the index has them, but they say no more than "is not".</summary>
    private static bool IsContraction(string term) => term.EndsWith("n't", StringComparison.Ordinal) || term.EndsWith("n’t", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnyWord();
}
