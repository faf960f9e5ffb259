namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Finds where a statement gives a name of its source at greater length, as the document does elsewhere: "President Trump"
/// for "Trump".
/// </summary>
internal static class LongerNames
{
    /// <summary>The words before such a name that the source's sentence does not have and the document has directly before the same name.</summary>
    public static HashSet<Word> In(IReadOnlyList<Word> statement, SourceSentence source)
    {
        var keys = source.Words.Where(word => word.IsContent).Select(word => word.Key).ToHashSet();
        var licensed = new HashSet<Word>();
        for (var name = 1; name < statement.Count; name++)
        {
            if (!statement[name].IsName || !keys.Contains(statement[name].Key))
                continue;
            var start = name;
            while (start > 0 && IsPartOfName(statement[start - 1]) && !keys.Contains(statement[start - 1].Key))
                start--;
            var run = statement.Skip(start).Take(name - start + 1).ToList();
            if (run.Count > 1 && source.Document.Text.Contains(Word.Written(run), StringComparison.Ordinal))
                licensed.UnionWith(run.SkipLast(1));
        }

        return licensed;
    }

    private static bool IsPartOfName(Word word) =>
        word is { IsContent: true, IsCapital: true, IsPossessive: false, Cue: CueKind.None, Kind: WordKind.Content } && (word.IsName || Phrasing.IsTitle(word));
}
