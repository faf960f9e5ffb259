using System.Text;
using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>
/// Mends words of a question that no document holds and that are no word TalkBot knows: first by the words that questions are
/// made of ("waht"), then by any word that TalkBot knows where two letters were swapped ("blaem"), then by the words of the documents ("Ryadh").
/// </summary>
/// <param name="isIndexed">Whether the documents hold an index term.</param>
/// <param name="similar">The documents' index terms that are spelled much like one, with how many sentences hold each.</param>
internal sealed partial class SpellingCorrector(Func<string, bool> isIndexed, Func<string, IEnumerable<(string Term, int Sentences)>> similar)
{
    /// <summary>Documents hold so many words that a short one is always near another.</summary>
    private const int MinLengthAmongDocuments = 5;

    /// <summary>A shorter word with two letters swapped is often another.</summary>
    private const int MinLengthSwapped = 4;

    /// <summary>So many words are looked up; whatever a person pastes, the work is bounded.</summary>
    private const int MaxLookups = 8;

    private static readonly string[] QuestionWords =
        [.. WordLists.Lines("filler.txt").Concat(WordLists.Lines("light.txt")).SelectMany(line => line.Split(' ')).Where(word => word.Length > Misspelling.MinLength).Distinct()];

    /// <summary>The index terms of all built-in lists: who writes one of them means it.</summary>
    private static readonly HashSet<string> Known =
    [
        .. QuestionWords.SelectMany(TextAnalysis.Terms),
        .. new[] { "ranks.txt" }.SelectMany(WordLists.Lines).SelectMany(TextAnalysis.Terms),
        .. new[] { "common.txt", "countries.txt", "irregular.txt", "aliases.txt", "phrases.txt" }.SelectMany(WordLists.Groups).SelectMany(group => group.Members.Append(group.Name)).SelectMany(TextAnalysis.Terms),
        .. new[] { "related.txt", "same.txt", "near.txt", "opposites.txt" }.SelectMany(WordLists.Lines).SelectMany(TextAnalysis.Terms),
    ];

    /// <summary>The question with what is likely mistyped put right; the documents' words are put in as their index terms.</summary>
    public string Correct(string question)
    {
        StringBuilder? mended = null;
        var (copied, lookups) = (0, 0);
        foreach (var match in Word().EnumerateMatches(question))
        {
            var word = question.Substring(match.Index, match.Length);
            if (TextAnalysis.Terms(word) is not [var term] || Known.Contains(term) || isIndexed(term))
                continue;
            if (++lookups > MaxLookups)
                break;
            if (MeantBy(word, term) is not { } meant)
                continue;
            mended ??= new StringBuilder();
            mended.Append(question, copied, match.Index - copied).Append(meant);
            copied = match.Index + match.Length;
        }

        return mended is null ? question : mended.Append(question, copied, question.Length - copied).ToString();
    }

    private string? MeantBy(string word, string term)
    {
        var typed = word.ToLowerInvariant();
        var isName = char.IsUpper(word[0]);
        if (!isName && Closest(typed, QuestionWords.Select(known => (known, 0))) is { } asked)
            return asked;
        if (!isName && Unswapped(typed) is { } unswapped)
            return unswapped;
        if (term.Length < MinLengthAmongDocuments || Closest(term, similar(term)) is not { } meant)
            return null;
        return isName ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }

    /// <summary>The word that two neighboring letters were swapped in: "lifetd". It is hardly another word, so that it may be any that TalkBot knows.</summary>
    private string? Unswapped(string typed)
    {
        for (var i = 0; i < typed.Length - 1 && typed.Length >= MinLengthSwapped; i++)
        {
            var word = string.Concat(typed.AsSpan(0, i), typed.AsSpan(i + 1, 1), typed.AsSpan(i, 1), typed.AsSpan(i + 2));
            if (TextAnalysis.Terms(word) is [var term] && (isIndexed(term) || Known.Contains(term)))
                return word;
        }

        return null;
    }

    private static string? Closest(string typed, IEnumerable<(string Word, int Sentences)> words) => words
        .Select(candidate => (candidate.Word, candidate.Sentences, Slips: Misspelling.Slips(typed, candidate.Word)))
        .Where(candidate => candidate.Slips is not null)
        .OrderBy(candidate => candidate.Slips).ThenByDescending(candidate => candidate.Sentences)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.-])\p{L}{3,}(?![\p{L}\p{N}'’-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
