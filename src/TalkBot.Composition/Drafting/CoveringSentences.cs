using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Drafting;

/// <summary>Finds what a statement that names a passage, but quotes nothing of it, must have been taken from. Pure.</summary>
internal static partial class CoveringSentences
{
    private const int MaxSentences = 2;

    /// <summary>A further sentence must cover so many words that those before it do not.</summary>
    private const int MinFurtherWords = 2;

    /// <summary>The whole sentences of <paramref name="passage"/> that hold most of the statement's words, at most two; none where none holds any.</summary>
    public static IEnumerable<string> Find(string passage, string statement)
    {
        var wanted = Words(statement);
        var sentences = SentenceSplitter.Split(passage).Select(span => span.In(passage)).Select(text => (Text: text, Words: Words(text))).ToList();
        for (var chosen = 0; chosen < MaxSentences && sentences.Count > 0; chosen++)
        {
            var best = sentences.MaxBy(sentence => sentence.Words.Count(wanted.Contains));
            if (best.Words.Count(wanted.Contains) < (chosen == 0 ? 1 : MinFurtherWords))
                yield break;
            yield return best.Text;
            wanted.ExceptWith(best.Words);
            sentences.Remove(best);
        }
    }

    /// <summary>Words of more than three letters, and anything with a digit: the rest stands everywhere.</summary>
    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3 || word.Any(char.IsDigit))];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
