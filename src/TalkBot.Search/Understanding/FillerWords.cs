using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Question words, helping verbs, chat filler: what says nothing about a question's subject.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> Stems =
        [.. WordLists.Lines("filler.txt").SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    private static readonly HashSet<string> Forms =
        new(WordLists.Lines("filler-forms.txt").SelectMany(line => line.Split(' ')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an index term says nothing in whatever form it was written.</summary>
    public static bool Contain(string term) => Stems.Contains(term);

    /// <summary>Whether a word says nothing as it is written here: "right" does not, "rights" do.</summary>
    public static bool Contain(string text, Token token) => Contain(token.Term) || Forms.Contains(text[token.Start..token.End]);
}
