using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace TalkBot.Search.Analysis;

/// <summary>
/// English words to index terms: what is seen of them, possessives off, acronyms and names written one way, accents folded, lower case,
/// stop words out, Porter stems.
/// </summary>
/// <param name="joinsPhrases">Whether phrases that are one name become one word; without, words stay as they are but for case and accents.</param>
internal sealed class PassageAnalyzer(bool joinsPhrases = true) : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // The "s" is what the tokenizer leaves of "U.S.'s".
    private static readonly CharArraySet StopWords = new(Version, [.. StopAnalyzer.ENGLISH_STOP_WORDS_SET, "s"], ignoreCase: false);

    private static readonly (string Name, string[] Aliases)[] Names = [.. WordLists.Groups("aliases.txt").Concat(WordLists.Groups("irregular.txt"))];

    private static readonly SynonymMap Aliases = ReadAliases();

    private static readonly FrozenSet<string> PhraseOpeners =
        Names.SelectMany(name => name.Aliases).Where(alias => alias.Contains(' ', StringComparison.Ordinal)).Select(alias => alias.Split(' ')[0]).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> NamesOfWords = Names
        .SelectMany(name => name.Aliases, (name, alias) => (alias, name.Name))
        .Where(pair => !pair.alias.Contains(' ', StringComparison.Ordinal))
        .ToFrozenDictionary(pair => pair.alias, pair => pair.Name);

    /// <summary>The words of which the index makes more than a stem, or nothing.</summary>
    public static IEnumerable<string> ListedWords => StopWords.Concat(PhraseOpeners).Concat(NamesOfWords.Keys).Distinct();

    /// <summary>How the index writes a word that is in lower case and without accents, before it is stemmed.</summary>
    public static string NameOf(string word) => NamesOfWords.GetValueOrDefault(word, word);

    /// <summary>Whether the index leaves a word out.</summary>
    public static bool IsLeftOut(string word) => StopWords.Contains(word);

    /// <summary>Whether a word, in lower case and without accents, is the first of a phrase that is one name.</summary>
    public static bool OpensPhrase(string word) => PhraseOpeners.Contains(word);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(Version, source);
        stream = new AcronymFilter(stream);
        // Folded first: lower case does not know the dotted capital of "İstanbul".
        stream = new ASCIIFoldingFilter(stream);
        stream = new LowerCaseFilter(Version, stream);
        if (!joinsPhrases)
            return new TokenStreamComponents(source, stream);
        stream = new SynonymFilter(stream, Aliases, ignoreCase: false);
        stream = new StopFilter(Version, stream, StopWords);
        return new TokenStreamComponents(source, new PorterStemFilter(stream));
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) => new SeenText(reader);

    private static SynonymMap ReadAliases()
    {
        var builder = new SynonymMap.Builder(dedup: true);
        foreach (var (name, aliases) in Names)
        {
            foreach (var alias in aliases)
                builder.Add(Words(alias), Words(name), includeOrig: false);
        }

        return builder.Build();
    }

    private static CharsRef Words(string phrase) => SynonymMap.Builder.Join(phrase.Split(' '), new CharsRef());
}
