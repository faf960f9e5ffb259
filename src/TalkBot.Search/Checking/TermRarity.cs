using System.Globalization;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>How rare a word is in the documents, held against English at large, since in one short document every word is.</summary>
/// <param name="sentences">How many sentences the documents have.</param>
/// <param name="holding">How many of them hold an index term.</param>
internal sealed class TermRarity(int sentences, Func<string, int> holding)
{
    /// <summary>English at large counts like this many more sentences.</summary>
    private const double BackgroundSentences = 4_000;

    /// <summary>A word that is not on the list stands in one of this many sentences.</summary>
    private const double Uncommon = 4_000;

    private static readonly Dictionary<string, double> Common = (
        from line in WordLists.Groups("common.txt")
        from word in line.Members
        from term in TextAnalysis.Terms(word).Take(1)
        group double.Parse(line.Name, CultureInfo.InvariantCulture) by term)
        .ToDictionary(group => group.Key, group => group.Min());

    /// <summary>Inverse document frequency as <see cref="Retrieval.TermStatistics"/> has it, over the sentences of both.</summary>
    public double Of(string term)
    {
        var all = sentences + BackgroundSentences;
        var with = holding(term) + (BackgroundSentences / Common.GetValueOrDefault(term, Uncommon));
        return Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
    }
}
