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
internal sealed class PassageAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // The "s" is what the tokenizer leaves of "U.S.'s".
    private static readonly CharArraySet StopWords = new(Version, [.. StopAnalyzer.ENGLISH_STOP_WORDS_SET, "s"], ignoreCase: false);

    private static readonly SynonymMap Aliases = ReadAliases();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(Version, source);
        stream = new AcronymFilter(stream);
        // Folded first: lower case does not know the dotted capital of "İstanbul".
        stream = new ASCIIFoldingFilter(stream);
        stream = new LowerCaseFilter(Version, stream);
        stream = new SynonymFilter(stream, Aliases, ignoreCase: false);
        stream = new StopFilter(Version, stream, StopWords);
        return new TokenStreamComponents(source, new PorterStemFilter(stream));
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) => new SeenText(reader);

    private static SynonymMap ReadAliases()
    {
        var builder = new SynonymMap.Builder(dedup: true);
        foreach (var (name, aliases) in WordLists.Groups("aliases.txt").Concat(WordLists.Groups("irregular.txt")))
        {
            foreach (var alias in aliases)
                builder.Add(Words(alias), Words(name), includeOrig: false);
        }

        return builder.Build();
    }

    private static CharsRef Words(string phrase) => SynonymMap.Builder.Join(phrase.Split(' '), new CharsRef());
}
