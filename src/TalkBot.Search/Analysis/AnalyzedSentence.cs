namespace TalkBot.Search.Analysis;

/// <summary>A sentence with its words as index terms.</summary>
internal sealed class AnalyzedSentence
{
    public AnalyzedSentence(string text)
    {
        Text = text;
        Tokens = TextAnalysis.Tokens(text);
        Terms = new HashSet<string>(Tokens.Count);
        foreach (var token in Tokens)
            Terms.Add(token.Term);
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    /// <summary>Its index terms, each once; nobody changes them. The set itself, for it is gone through without allocating.</summary>
    public HashSet<string> Terms { get; }

    /// <summary>All words in order, stop words too.</summary>
    public IReadOnlyList<Word> Words => field ??= WordReader.Read(Text, Tokens);

    /// <summary>A word of <see cref="Words"/> as it is written.</summary>
    public ReadOnlySpan<char> TextOf(int word) => Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);
}
