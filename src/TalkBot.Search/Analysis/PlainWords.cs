using System.Buffers;
using System.Collections.Frozen;
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

    /// <summary>What becomes of the words that some list has, in lower case: most others have nothing but a stem.</summary>
    private static readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> Listed = PassageAnalyzer.ListedWords
        .ToFrozenDictionary(word => word, TermOfListed).GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static PlainWords? _ofThread;

    private readonly ICharTermAttribute _term;
    private readonly PorterStemFilter _stems;
    private char[] _lower = [];

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
        if (_lower.Length < word.Length)
            _lower = new char[word.Length];
        var length = word.ToLowerInvariant(_lower);
        return Listed.TryGetValue(_lower.AsSpan(0, length), out var term) ? term : Stem(_lower, length);
    }

    /// <summary>The word that the term is set to.</summary>
    public override bool IncrementToken() => true;

    private string Stem(char[] word, int length)
    {
        _term.CopyBuffer(word, 0, length);
        _stems.IncrementToken();
        return _term.ToString()!;
    }

    private static string? TermOfListed(string word)
    {
        if (PassageAnalyzer.OpensPhrase(word))
            return null;
        var name = PassageAnalyzer.NameOf(word);
        return PassageAnalyzer.IsLeftOut(name) ? "" : OfThread.Stem(name.ToCharArray(), name.Length);
    }
}
