using System.Text;
using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>
/// Mends words of a question that no document holds and that are no word TalkBot knows: first by the words that questions are
/// made of ("waht", "teh"), then by any word that TalkBot knows where two letters were swapped ("blaem"), then by the words of the documents
/// ("Ryadh"), and at last by the only word that TalkBot knows from which one slip leads there ("promis").
/// </summary>
/// <param name="isIndexed">Whether the documents hold an index term.</param>
/// <param name="similar">The documents' index terms that are spelled much like one, with how many sentences hold each.</param>
internal sealed partial class SpellingCorrector(Func<string, bool> isIndexed, Func<string, IEnumerable<(string Term, int Sentences)>> similar)
{
    /// <summary>Documents and lists hold so many words that a short one is always near another, and names are short words as well.</summary>
    private const int MinLengthAmongDocuments = 4;
    private const int MinLengthOfName = 5;
    private const int MinLengthAmongLists = 5;

    /// <summary>Documents' words are known by their stems: what was typed is held against them with its own ending.</summary>
    private static readonly string[] Endings = ["", "s", "es", "d", "ed", "ing", "ings", "er", "ers", "ion", "ions", "ation", "ations", "ly", "e", "ment", "ments"];

    /// <summary>A shorter word with two letters swapped, one twice, or one once that is meant twice, is often another.</summary>
    private const int MinLengthSwapped = 4;

    /// <summary>Vowels that are written for one another.</summary>
    private static readonly (string As, string Meant)[] Heard = [("ea", "ee"), ("ee", "ea")];

    /// <summary>So many words are looked up; whatever a person pastes, the work is bounded.</summary>
    private const int MaxLookups = 8;

    /// <summary>Words so common that they are meant wherever two of their letters are swapped, short as they are.</summary>
    private static readonly HashSet<string> ShortWords =
        [.. WordLists.Lines("filler.txt").SelectMany(line => line.Split(' ')).Where(word => word.Length == Misspelling.MinLength), "the"];

    private static readonly string[] QuestionWords =
        [.. new[] { "filler.txt", "filler-forms.txt", "light.txt" }.SelectMany(WordLists.Lines).SelectMany(line => line.Split(' ')).Where(word => word.Length > Misspelling.MinLength).Distinct()];

    /// <summary>The index terms of all built-in lists: who writes one of them means it.</summary>
    private static readonly HashSet<string> Known =
    [
        .. QuestionWords.SelectMany(TextAnalysis.Terms),
        .. new[] { "ranks.txt" }.SelectMany(WordLists.Lines).SelectMany(TextAnalysis.Terms),
        .. new[] { "common.txt", "countries.txt", "irregular.txt", "aliases.txt", "phrases.txt" }.SelectMany(WordLists.Groups).SelectMany(group => group.Members.Append(group.Name)).SelectMany(TextAnalysis.Terms),
        .. new[] { "related.txt", "same.txt", "near.txt", "opposites.txt" }.SelectMany(WordLists.Lines).SelectMany(TextAnalysis.Terms),
    ];

    /// <summary>The words of the lists that are long enough, as they are written.</summary>
    private static readonly string[] Listed =
    [
        .. new[] { "related.txt", "same.txt", "near.txt", "opposites.txt", "persons.txt" }.SelectMany(WordLists.Lines)
            .Concat(new[] { "common.txt", "phrases.txt" }.SelectMany(WordLists.Groups).SelectMany(group => group.Members.Append(group.Name)))
            .SelectMany(line => line.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= MinLengthAmongLists && word.All(char.IsAsciiLetterLower)).Distinct(),
    ];

    /// <summary>The second words of the phrases of two, by the index term of the first: "place" and "part" by "take".</summary>
    private static readonly ILookup<string, string> Seconds = new[] { "related.txt", "same.txt" }.SelectMany(WordLists.Lines)
        .SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(phrase => phrase.Split(' '))
        .Where(words => words is [_, { Length: >= MinLengthAmongDocuments }] && TextAnalysis.Terms(words[0]) is [_])
        .ToLookup(words => TextAnalysis.Terms(words[0])[0], words => words[1]);

    /// <summary>The question with what is likely mistyped put right; the documents' words are put in as their index terms.</summary>
    public string Correct(string question)
    {
        question = AgainJoined(question);
        StringBuilder? mended = null;
        var (copied, lookups) = (0, 0);
        var before = "";
        var opening = Enumerable.Range(0, question.Length).FirstOrDefault(i => char.IsLetterOrDigit(question[i]));
        foreach (var match in Word().EnumerateMatches(question))
        {
            var word = question.Substring(match.Index, match.Length);
            var first = before;
            if (TextAnalysis.Terms(word) is not [var term])
                continue;
            before = term;
            if (isIndexed(term))
                continue;
            var heard = Misheard(word);
            if (heard is null && (IsKnown(term) || IsWord(British().Replace(word, "iz"))))
                continue;
            if (++lookups > MaxLookups)
                break;
            if ((heard ?? Second(first, word) ?? MeantBy(word, term, opens: match.Index == opening)) is not { } meant)
                continue;
            before = TextAnalysis.Terms(meant) is [var mendedTerm] ? mendedTerm : "";
            mended ??= new StringBuilder();
            mended.Append(question, copied, match.Index - copied).Append(meant);
            copied = match.Index + match.Length;
        }

        return mended is null ? question : mended.Append(question, copied, question.Length - copied).ToString();
    }

    /// <summary>"Re-open", where the documents have "reopen".</summary>
    private string AgainJoined(string question) => Again().Replace(question, match =>
        match.Value.Replace("-", "", StringComparison.Ordinal) is var joined && TextAnalysis.Terms(joined) is [var term] && isIndexed(term) ? joined : match.Value);

    /// <summary>"Take plase": the only word near what was typed that goes on with the word before.</summary>
    private static string? Second(string first, string word) =>
        Seconds[first].Distinct().Where(second => Misspelling.Slips(word.ToLowerInvariant(), second) == 1).ToList() is [var only] ? only : null;

    // "Wehn did it start?": a capital tells no name there.
    private string? MeantBy(string word, string term, bool opens)
    {
        var typed = word.ToLowerInvariant();
        var isName = char.IsUpper(word[0]);
        if ((!isName || opens) && Closest(QuestionWords.Select(known => (known, 0)), known => Misspelling.Slips(typed, known)) is { } asked)
            return asked;
        if ((!isName || opens) && (Unswapped(typed) ?? Undoubled(typed) ?? Redoubled(typed)) is { } slipped)
            return slipped;
        if (typed.Length < (isName ? MinLengthOfName : MinLengthAmongDocuments))
            return null;
        if (Closest(typed, term, similar(term).Where(stem => stem.Term.Length >= MinLengthAmongDocuments)) is { } meant)
            return isName ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
        return isName || typed.Length < MinLengthAmongLists ? null : OnlyListed(typed) ?? WithVowel(typed);
    }

    /// <summary>The stem that is closest to the stem of what was typed, or to all of it, with the same ending.</summary>
    private static string? Closest(string typed, string term, IEnumerable<(string Term, int Sentences)> stems) => Closest(stems, stem => Endings
        .Where(ending => typed.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => Misspelling.Slips(typed, stem + ending))
        .Append(Misspelling.Slips(term, stem))
        .Min());

    /// <summary>The word of the lists from which one slip leads to what was typed, if there is but one, or all mean the same.</summary>
    private static string? OnlyListed(string typed)
    {
        var near = Listed.Where(word => Misspelling.Slips(typed, word) == 1 && !Misspelling.HasOtherConsonant(typed, word)).ToList();
        return near.Count > 0 && near.TrueForAll(word => MeanAlike(TextAnalysis.Terms(near[0])[0], TextAnalysis.Terms(word)[0])) ? near[0] : null;

        // "Angry" and "anger".
        static bool MeanAlike(string one, string other) => one == other || RelatedWords.Of(one).Any(related => related.Terms is [var only] && only == other);
    }

    /// <summary>The word that two neighboring letters were swapped in: "lifetd". It is hardly another word, so that it may be any that TalkBot knows.</summary>
    private string? Unswapped(string typed)
    {
        for (var i = 0; i < typed.Length - 1; i++)
        {
            var word = string.Concat(typed.AsSpan(0, i), typed.AsSpan(i + 1, 1), typed.AsSpan(i, 1), typed.AsSpan(i + 2));
            if (ShortWords.Contains(word))
                return word;
            if (i > 0 && typed.Length >= MinLengthSwapped && IsWord(word))
                return word;
        }

        return null;
    }

    /// <summary>The word of which a vowel was left out, if there is but one: "startng".</summary>
    private string? WithVowel(string typed)
    {
        var words = Enumerable.Range(1, typed.Length - 1).SelectMany(place => "aeiou".Select(vowel => typed.Insert(place, vowel.ToString()))).Where(IsWord).ToList();
        return words.Select(word => TextAnalysis.Terms(word)[0]).Distinct().Count() == 1 ? words[0] : null;
    }

    /// <summary>The word of which a letter was typed twice: "ledd".</summary>
    private string? Undoubled(string typed) => typed.Length < MinLengthSwapped ? null : Singled(typed).FirstOrDefault(IsWord);

    /// <summary>The word that has a letter twice where it was typed once, or another letter twice: "droping", "disscus".</summary>
    private string? Redoubled(string typed) => typed.Length < MinLengthSwapped ? null
        : Singled(typed).Prepend(typed).SelectMany(word => Enumerable.Range(0, word.Length).Select(place => word.Insert(place, word[place].ToString()))).FirstOrDefault(IsWord);

    private static IEnumerable<string> Singled(string typed) =>
        Enumerable.Range(1, typed.Length - 1).Where(place => typed[place] == typed[place - 1]).Select(place => typed.Remove(place, 1));

    /// <summary>"Meating": the ending tells that no meat is meant, where the documents have "meeting".</summary>
    private string? Misheard(string typed) => !typed.EndsWith("ing", StringComparison.Ordinal) ? null : Heard
        .Where(pair => typed.Contains(pair.As, StringComparison.Ordinal))
        .Select(pair => typed.Replace(pair.As, pair.Meant, StringComparison.Ordinal))
        .FirstOrDefault(word => TextAnalysis.Terms(word) is [var term] && isIndexed(term));

    private bool IsWord(string word) => TextAnalysis.Terms(word) is [var term] && (isIndexed(term) || IsKnown(term));

    private static bool IsKnown(string term) => Known.Contains(term) || EnglishWords.Contain(term);

    private static string? Closest(IEnumerable<(string Word, int Sentences)> words, Func<string, int?> slips) => words
        .Select(candidate => (candidate.Word, candidate.Sentences, Slips: slips(candidate.Word)))
        .Where(candidate => candidate.Slips is not null)
        .OrderBy(candidate => candidate.Slips).ThenByDescending(candidate => candidate.Sentences)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    // "Summarise" is known as "summarize".
    [GeneratedRegex("is(?=(e|es|ed|er|ing|ation)$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex British();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.-])(re|co)-\p{L}{3,}(?![\p{L}\p{N}-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Again();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.-])\p{L}{3,}(?![\p{L}\p{N}-]|['’](?!s\b))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
