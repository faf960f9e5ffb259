using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading;

/// <summary>
/// How much text one document may hold: far more than any book, and little enough that reading it back for a question is quick
/// and that one file does not keep everybody else waiting to be indexed.
/// </summary>
internal static class TextSize
{
    public const int MaxCharacters = 5_000_000;

    /// <summary>Each sentence is an entry of the index: a list of single letters is short and has as many as a library.</summary>
    public const int MaxSentences = 100_000;

    /// <summary>Why <paramref name="document"/> is too long; null where it is not.</summary>
    public static string? Problem(Document document)
    {
        if (document.Text.Length > MaxCharacters)
            return TooLong($"{document.Text.Length:N0} characters", MaxCharacters);
        // What cannot have so many is not split for it: an unchanged document may not need to be.
        return document.Text.Length / 2 >= MaxSentences && document.Sentences.Count > MaxSentences
            ? TooLong($"{document.Sentences.Count:N0} sentences", MaxSentences)
            : null;
    }

    private static string TooLong(FormattableString holds, int limit) => string.Create(
        CultureInfo.InvariantCulture, $"holds {holds.ToString(CultureInfo.InvariantCulture)}, over the limit of {limit:N0} for one document; split it");
}
