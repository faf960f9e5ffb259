using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalkBot.Search.Analysis;

/// <summary>A text to its index terms, exactly as the index was built.</summary>
/// <remarks>
/// Words repeat, and no word goes beyond white space: what Lucene makes of the characters between two blanks is asked for once and
/// remembered. Where they may open a phrase that is one name ("United States"), Lucene gets the rest of the text whole.
/// </remarks>
internal static class TextAnalysis
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    /// <summary>At the edge of what stands between two blanks these belong to no word.</summary>
    private static readonly SearchValues<char> Edges = SearchValues.Create(".,;:!?\"'()[]“”‘’…");

    /// <summary>So many characters stand between two blanks, or a few more.</summary>
    private const int UsualRun = 6;

    // Lucene keeps one token stream a thread for each analyzer, so one shared instance is both safe and cheap.
    private static readonly PassageAnalyzer Analyzer = new();

    private static readonly AnalyzedRuns Runs = new(run => Tokens(Analyzer, run));

    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / UsualRun);
        for (var start = 0; start < text.Length;)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny(Blanks) is var blank and >= 0 ? blank : rest.Length;
            var (left, right) = (start, start + length);
            while (left < right && Edges.Contains(text[left]))
                left++;
            while (left < right && Edges.Contains(text[right - 1]))
                right--;
            if (left < right && !Runs.TryAdd(tokens, text.AsSpan(left, right - left), left))
            {
                tokens.AddRange(Tokens(Analyzer, text[left..]).Select(token => new Token(token.Term, token.Start + left, token.End + left)));
                break;
            }

            start += length + 1;
        }

        return tokens;
    }

    public static List<string> Terms(string text) => [.. Tokens(text).Select(token => token.Term)];

    /// <summary>What an analyzer makes of a text, whole.</summary>
    public static List<Token> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<Token>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(new Token(term.ToString(), offset.StartOffset, offset.EndOffset));
        stream.End();
        return tokens;
    }
}
