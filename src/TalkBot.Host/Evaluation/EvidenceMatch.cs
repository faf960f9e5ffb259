namespace TalkBot.Host.Evaluation;

/// <summary>Decides whether a quotation hits: whether it shows the words that bear out the right answer.</summary>
internal static class EvidenceMatch
{
    /// <summary>A shorter quotation that merely lies inside the evidence says too little.</summary>
    public const int MinLengthInside = 25;

    /// <summary>
    /// True when, white space and typography aside, <paramref name="quote"/> holds one of the strings of evidence, lies
    /// inside one and has at least <see cref="MinLengthInside"/> characters, or has at least four fifths of one's
    /// distinct words, in whatever order and case.
    /// </summary>
    public static bool Hits(string quote, IReadOnlyList<string> evidence)
    {
        var quoted = NormalizedText.Of(quote);
        var quotedWords = NormalizedText.Words(quoted);
        return evidence.Select(NormalizedText.Of).Any(wanted => wanted.Length > 0 && Hits(quoted, quotedWords, wanted));
    }

    private static bool Hits(string quoted, HashSet<string> quotedWords, string wanted)
    {
        if (quoted.Contains(wanted, StringComparison.Ordinal))
            return true;
        if (quoted.Length >= MinLengthInside && wanted.Contains(quoted, StringComparison.Ordinal))
            return true;
        var wantedWords = NormalizedText.Words(wanted);
        return wantedWords.Count > 0 && 5 * wantedWords.Count(quotedWords.Contains) >= 4 * wantedWords.Count;
    }
}
