using System.Collections.Concurrent;

namespace TalkBot.Search.Analysis;

/// <summary>The index terms of what stands between two blanks, remembered where it is more than a plain word. Safe to use from several threads.</summary>
/// <param name="analyze">Tells them.</param>
internal sealed class AnalyzedRuns(Func<string, List<Token>> analyze)
{
    /// <summary>What is known is forgotten beyond so many; it bounds the memory.</summary>
    private const int MaxKnown = 8_192;

    /// <summary>Nothing longer is a word that comes again.</summary>
    private const int MaxLength = 40;

    private static readonly PassageAnalyzer Parts = new(joinsPhrases: false);

    private readonly ConcurrentDictionary<string, Token[]?>.AlternateLookup<ReadOnlySpan<char>> _known =
        new ConcurrentDictionary<string, Token[]?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the tokens of a run that stands at <paramref name="start"/> of a text; false, and adds none, where it may go on in the run behind it.</summary>
    public bool TryAdd(List<Token> tokens, ReadOnlySpan<char> run, int start)
    {
        if (run.Length > MaxLength)
            return false;
        if (PlainWords.Is(run))
            return TryAddPlain(tokens, run, start);
        if (!_known.TryGetValue(run, out var known))
            known = Learn(run.ToString());
        if (known is null)
            return false;
        foreach (var token in known)
            tokens.Add(new Token(token.Term, start + token.Start, start + token.End));
        return true;
    }

    private static bool TryAddPlain(List<Token> tokens, ReadOnlySpan<char> word, int start)
    {
        if (PlainWords.OfThread.TermOf(word) is not { } term)
            return false;
        if (term.Length > 0)
            tokens.Add(new Token(term, start, start + word.Length));
        return true;
    }

    private Token[]? Learn(string run)
    {
        if (_known.Dictionary.Count >= MaxKnown)
            _known.Dictionary.Clear();
        return _known.Dictionary.GetOrAdd(run, OpensPhrase(run) ? null : [.. analyze(run)]);
    }

    private static bool OpensPhrase(string run) => TextAnalysis.Tokens(Parts, run).Exists(word => PassageAnalyzer.OpensPhrase(word.Term));
}
