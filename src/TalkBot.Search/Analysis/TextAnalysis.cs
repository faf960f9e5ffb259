using Lucene.Net.Analysis.TokenAttributes;

namespace TalkBot.Search.Analysis;

/// <summary>A text to its index terms, exactly as the index was built.</summary>
internal static class TextAnalysis
{
    // Lucene keeps one token stream a thread for each analyzer, so one shared instance is both safe and cheap.
    private static readonly PassageAnalyzer Analyzer = new();

    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        using var stream = Analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(new Token(term.ToString(), offset.StartOffset, offset.EndOffset));
        stream.End();
        return tokens;
    }

    public static List<string> Terms(string text) => [.. Tokens(text).Select(token => token.Term)];
}
