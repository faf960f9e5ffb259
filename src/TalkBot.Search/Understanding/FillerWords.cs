using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Question words, helping verbs, chat filler: what says nothing about a question's subject.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> Stems =
        [.. WordLists.Lines("filler.txt").SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    private static readonly HashSet<string> Forms =
        new(WordLists.Lines("filler-forms.txt").SelectMany(line => line.Split(' ')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that a stemmer makes such words of: "her", "in", "out", "these".</summary>
    private static readonly HashSet<string> Nouns = new("herring herrings inning innings outing outings theses".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an index term says nothing in whatever form it was written.</summary>
    public static bool Contain(string term) => Stems.Contains(term);

    /// <summary>Whether a word says nothing as it is written here: "right" does not, "rights" do.</summary>
    public static bool Contain(string text, Token token) =>
        text[token.Start..token.End] is var form && (Forms.Contains(form) || (Contain(token.Term) && !Nouns.Contains(form)));
}
