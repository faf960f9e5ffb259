using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalkBot.Search.Analysis;

/// <summary>
/// The index terms of words of plain letters and digits with no capital but the first, which are no acronyms: of all that
/// <see cref="PassageAnalyzer"/> does, nothing is left for them but case, names and stems. One for each thread.
/// </summary>
internal sealed class PlainWords : TokenStream
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    [ThreadStatic]
    private static PlainWords? _ofThread;

    private readonly ICharTermAttribute _term;
    private readonly PorterStemFilter _stems;

    private PlainWords()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _stems = new PorterStemFilter(this);
    }

    public static PlainWords OfThread => _ofThread ??= new PlainWords();

    public static bool Is(ReadOnlySpan<char> run) => char.IsAsciiLetterOrDigit(run[0]) && !run[1..].ContainsAnyExcept(Plain);

    /// <summary>The term of a word; empty where the index leaves the word out, null where it may be the first of a phrase that is one name.</summary>
    public string? TermOf(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        if (PassageAnalyzer.OpensPhrase(lower))
            return null;
        lower = PassageAnalyzer.NameOf(lower);
        if (PassageAnalyzer.IsLeftOut(lower))
            return "";
        _term.SetEmpty().Append(lower);
        _stems.IncrementToken();
        return _term.ToString();
    }

    /// <summary>The word that the term is set to.</summary>
    public override bool IncrementToken() => true;
}
