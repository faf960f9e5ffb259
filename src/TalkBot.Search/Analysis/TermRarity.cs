using System.Globalization;

namespace TalkBot.Search.Analysis;

/// <summary>How rare a word is in the documents, held against English at large, since in one short document every word is.</summary>
/// <param name="sentences">How many sentences the documents have.</param>
/// <param name="holding">How many of them hold an index term.</param>
/// <param name="background">English at large counts like so many more sentences.</param>
internal sealed class TermRarity(int sentences, Func<string, int> holding, double background)
{
    /// <summary>For claims, most of whose words a document is to hold, and for summaries.</summary>
    public const double BackgroundOfTexts = 4_000;

    /// <summary>
    /// For questions: so few that large collections decide for themselves, and so many that in one short document the words of
    /// everyday speech, of which it holds none, do not outweigh what is asked.
    /// </summary>
    public const double BackgroundOfQuestions = 25;

    /// <summary>A word that is not on the list stands in one of this many sentences.</summary>
    private const double Uncommon = 4_000;

    private static readonly Dictionary<string, double> Common = (
        from line in WordLists.Groups("common.txt")
        from word in line.Members
        from term in TextAnalysis.Terms(word).Take(1)
        group double.Parse(line.Name, CultureInfo.InvariantCulture) by term)
        .ToDictionary(group => group.Key, group => group.Min());

    /// <summary>Whether English at large often has an index term.</summary>
    public static bool IsCommon(string term) => Common.ContainsKey(term);

    /// <summary>
    /// Inverse document frequency over sentences, as BM25 has it: ln(1 + (N - df + 0.5) / (df + 0.5)), with N sentences of
    /// which df hold the term (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), counted over the documents
    /// and English at large.
    /// </summary>
    public double Of(string term)
    {
        var all = sentences + background;
        var with = holding(term) + (background / Common.GetValueOrDefault(term, Uncommon));
        return Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
    }
}
