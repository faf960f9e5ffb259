using System.Buffers;
using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// Finds what a sentence says of an office in one breath: "Russian Foreign Minister", "Belzar's minister of energy", "president of the
/// bank", "ambassador to Ghana". Words farther off belong to something else: in "President Trump blamed Ukraine" nobody is president of Ukraine.
/// </summary>
internal static partial class OfficePhrases
{
    private const int MostBefore = 4;
    private const int MostAfter = 6;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()—");

    /// <summary>Each office in the sentence with what it is the office of.</summary>
    public static IEnumerable<OfficePhrase> In(AnalyzedSentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (Offices.Contain(sentence.Tokens[i].Term))
                yield return new OfficePhrase([.. Before(sentence, i), .. After(sentence, i)], Referring().IsMatch(sentence.Text.AsSpan(0, sentence.Tokens[i].Start)));
        }
    }

    private static IEnumerable<string> Before(AnalyzedSentence sentence, int office)
    {
        for (var i = office; i >= 0 && i >= office - MostBefore && (i == office || IsOneBreath(Between(sentence, i, i + 1)) || Links(Between(sentence, i, i + 1))); i--)
            yield return sentence.Tokens[i].Term;
    }

    private static IEnumerable<string> After(AnalyzedSentence sentence, int office)
    {
        var isOf = false;
        for (var i = office + 1; i < sentence.Tokens.Count && i <= office + MostAfter && IsUnbroken(Between(sentence, i - 1, i)); i++)
        {
            isOf = Links(Between(sentence, i - 1, i)) || (isOf && IsOneBreath(Between(sentence, i - 1, i)));
            if (isOf)
                yield return sentence.Tokens[i].Term;
        }
    }

    private static bool IsUnbroken(string between) => between.AsSpan().IndexOfAny(Breaks) < 0;

    private static bool Links(string between) => between.Trim() is "of" or "of the" or "for" or "for the" or "to" or "to the";

    private static bool IsOneBreath(string between) => between.Trim() is "" or "-" or "'" or "’" or "'s" or "’s";

    // "Its director", "their chief negotiator"; "it will make Anna Hart prime minister", "she was sworn in as president".
    [GeneratedRegex(@"\b(its|their|his|her)\s+(\p{L}+\s+)?$|\b(mak(es?|ing)|made|elect(s|ed)?|nam(es?|ed|ing)|appoint(s|ed)?)\s+((?-i:\p{Lu})[\p{L}.’'-]*\s+){1,5}(as\s+)?(\p{L}+\s+)?$|\b(sworn\s+in|elected|appointed|named|chosen|over)\s+as\s+(the\s+|its\s+|their\s+)?(\p{L}+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Referring();

    private static string Between(AnalyzedSentence sentence, int one, int next) =>
        sentence.Text.Substring(sentence.Tokens[one].End, Math.Max(0, sentence.Tokens[next].Start - sentence.Tokens[one].End));
}

/// <summary>What a sentence says of an office in one breath.</summary>
/// <param name="Terms">The index terms of it and of what it is the office of.</param>
/// <param name="IsReferring">Whether what it is the office of stands elsewhere: "its director".</param>
internal sealed record OfficePhrase(HashSet<string> Terms, bool IsReferring);
