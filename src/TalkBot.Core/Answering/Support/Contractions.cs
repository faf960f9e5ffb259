using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>Takes "didn't", "they'll" and "Kyiv's" apart.</summary>
internal static class Contractions
{
    /// <summary>After these, "'s" is "is" and makes no owner.</summary>
    private static readonly string[] NeverOwners = ["it", "he", "she", "that", "there", "what", "who", "where", "here"];

    /// <summary>Words that may come of letters which are not theirs.</summary>
    private static readonly string[] Made = ["not", "are", "have", "will", "would", "am", "is", "can", "shall"];

    public static bool Make(string word) => Made.Contains(word);

    public static IEnumerable<RawWord> Split(string text, TextSpan span)
    {
        var word = span.In(text);
        if (word is "cannot" or "Cannot")
            return Two(span, 3, "can", "not");
        var apostrophe = word.LastIndexOf('\'');
        if (apostrophe <= 0)
            return [new RawWord(word, span) { IsPossessive = word[^1] is 's' or 'S' && IsApostropheAt(text, span.End) }];

        var (stem, tail) = (word[..apostrophe], word[(apostrophe + 1)..].ToLowerInvariant());
        return tail switch
        {
            "t" when stem[^1] is 'n' or 'N' && stem.Length > 1 => Two(span, apostrophe - 1, Helper(stem[..^1]), "not"),
            "re" => Two(span, apostrophe, stem, "are"),
            "ve" => Two(span, apostrophe, stem, "have"),
            "ll" => Two(span, apostrophe, stem, "will"),
            "d" => Two(span, apostrophe, stem, "would"),
            "m" => Two(span, apostrophe, stem, "am"),
            "s" when NeverOwners.Contains(stem, StringComparer.OrdinalIgnoreCase) => Two(span, apostrophe, stem, "is"),
            "s" => [new RawWord(stem, new TextSpan(span.Start, apostrophe)) { IsPossessive = true }],
            _ => [new RawWord(word, span)],
        };
    }

    private static string Helper(string stem) => stem.ToLowerInvariant() switch
    {
        "ca" => "can",
        "wo" => "will",
        "sha" => "shall",
        _ => stem,
    };

    private static IEnumerable<RawWord> Two(TextSpan span, int length, string first, string second) =>
        [new RawWord(first, new TextSpan(span.Start, length)), new RawWord(second, TextSpan.FromBounds(span.Start + length, span.End))];

    private static bool IsApostropheAt(string text, int at) =>
        at < text.Length && text[at] == '\'' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
