using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>Cuts a text, its typography made plain, into words, numbers and marks. Linear, and safe for any text.</summary>
internal static class WordScanner
{
    private const string NumberJoiners = ".,:/";
    private const string Currencies = "$€£¥₴₽";

    private static readonly string[] CurrencyNames = ["dollar", "euro", "pound", "yen", "hryvnia", "ruble"];

    /// <summary>The sign of each currency, by the key of its name.</summary>
    public static IEnumerable<(string Key, string Beginning)> Listed => CurrencyNames.Select((name, index) => (WordForm.KeyOf(name), Currencies[index].ToString()));

    public static List<RawWord> Scan(string text)
    {
        var words = new List<RawWord>(text.Length / 4);
        RawWord? currency = null;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (char.IsAsciiDigit(text[at]) || IsMinus(text, at))
                words.Add(Raw(text, start, at = EndOfNumber(text, at + 1)));
            else if (IsWordCharacter(text[at]))
                words.AddRange(Contractions.Split(text, TextSpan.FromBounds(start, at = EndOfWord(text, at))));
            else if (Currencies.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var index)
                (currency, at) = (new RawWord(CurrencyNames[index], new TextSpan(at, 1)), at + 1);
            else
                AddMark(words, text, at++);

            // "$40 million" is read as "40 million dollar".
            if (currency is not null && currency.Span.Start != start && !IsMagnitudeAt(text, at))
            {
                words.Add(currency);
                currency = null;
            }
        }

        if (currency is not null)
            words.Add(currency);
        return words;
    }

    private static bool IsMinus(string text, int at) =>
        text[at] == '-' && IsDigitAt(text, at + 1) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(');

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length
            && (char.IsNumber(text[at]) || (NumberJoiners.Contains(text[at]) && IsDigitAt(text, at + 1) && char.IsAsciiDigit(text[at - 1]))))
            at++;
        var isOrdinal = at + 2 <= text.Length && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th" && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
        return isOrdinal ? at + 2 : at;
    }

    private static bool IsMagnitudeAt(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return Numerals.MagnitudeOf(text[at..end]) is not null;
    }

    /// <summary>Letters and what holds them together: an apostrophe, and the full stops of "U.S." and "a.m.".</summary>
    private static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsWordCharacter(text[at]) || (text[at] == '\'' && IsLetterAt(text, at + 1)) || IsStopOfInitial(text, start, at)))
            at++;
        return at;
    }

    private static bool IsStopOfInitial(string text, int start, int at) =>
        text[at] == '.' && at > start && char.IsLetter(text[at - 1])
            && (at - start == 1 ? IsLetterAt(text, at + 1) && at + 2 < text.Length && text[at + 2] == '.' : text[at - 2] == '.');

    private static void AddMark(List<RawWord> words, string text, int at)
    {
        var isInside = at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);
        if (text[at] != '-' || !isInside)
            words.Add(Raw(text, at, at + 1));
        else if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            words.Add(new RawWord("to", new TextSpan(at, 1)));
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    private static bool IsLetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static RawWord Raw(string text, int start, int end) => new(text[start..end], TextSpan.FromBounds(start, end));
}
