namespace TalkBot.Core.Answering.Support;

/// <summary>What stands inside quotation marks in a statement.</summary>
internal static class QuotedWords
{
    /// <summary>The words inside each pair of marks; null where a mark has no fellow. <paramref name="text"/> has plain typography.</summary>
    public static IReadOnlyList<string>? In(string text)
    {
        var parts = text.Split('"');
        return parts.Length % 2 == 0 ? null : [.. parts.Where((_, index) => index % 2 == 1).Concat(InSingleMarks(text))];
    }

    /// <summary>The text without what stands inside double marks.</summary>
    public static string Outside(string text) => string.Join(' ', text.Split('"').Where((_, index) => index % 2 == 0));

    /// <summary>A single mark is an apostrophe, too: only a pair with space or punctuation around it quotes.</summary>
    private static IEnumerable<string> InSingleMarks(string text)
    {
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\'')
                continue;
            if (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(')
                open = at + 1;
            else if (open >= 0 && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
                yield return text[open..at];
        }
    }
}
