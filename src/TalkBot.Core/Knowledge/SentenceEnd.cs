using System.Buffers;
using System.Globalization;

namespace TalkBot.Core.Knowledge;

/// <summary>Decides whether a full stop, question mark or the like ends a sentence.</summary>
internal static class SentenceEnd
{
    /// <summary>The characters that may end a sentence.</summary>
    public static readonly SearchValues<char> Stops = SearchValues.Create(".!?…‼⁇⁈⁉؟۔।。！？｡");

    /// <summary>Those that no space follows.</summary>
    private static readonly SearchValues<char> CjkStops = SearchValues.Create("。！？｡");

    private static readonly SearchValues<char> FullStops = SearchValues.Create(".… \u00A0");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'”’“»›");

    private const string Closers = "\"'”’“»›)]}*_」』）】〉》¹²³⁰⁴⁵⁶⁷⁸⁹";
    private const string ClosersAfterSpace = "»›)]}";
    private const string Openers = "\"'“‘«‹„‚([{*_¿¡—–-「『（";
    private const int MaxOpeners = 4;
    private const int MaxFootnoteMark = 20;
    private const int MaxToken = 24;

    /// <summary>Whether a sentence ends with the stop at <paramref name="stop"/>.</summary>
    /// <param name="text">The text, up to the end of what the sentence may not cross.</param>
    /// <param name="stop">Where one of <see cref="Stops"/> stands.</param>
    /// <param name="contentStart">How far back the word before the stop may reach.</param>
    /// <param name="end">Just after the stop and all that belongs to it: further stops, closing quotation marks and brackets, footnote marks.</param>
    public static bool IsAt(ReadOnlySpan<char> text, int stop, int contentStart, out int end)
    {
        var stops = SkipStops(text, stop);
        end = SkipClosers(text, stops);
        if (end == text.Length)
            return true;
        if (text[stop..stops].ContainsAny(CjkStops))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;

        var next = SkipOpeners(text, end);
        if (next == text.Length || char.IsLower(text[next]))
            return false;

        var run = text[stop..stops];
        if (run.ContainsAnyExcept(FullStops))
            return !(text[stops..end].ContainsAny(Quotes) && ReportedSpeech.IsAt(text, next));
        if (run is not ".")
            return IsAttached(text, stop) || SentenceStarters.IsAt(text, next);
        return !IsAbbreviation(text, TokenBefore(text, stop, contentStart), next);
    }

    /// <summary>Whether an ellipsis breaks off the word before it ("so…"); one that stands free ("a deal … Russia") marks words left out.</summary>
    private static bool IsAttached(ReadOnlySpan<char> text, int ellipsis) =>
        ellipsis > 0 && char.IsLetterOrDigit(text[ellipsis - 1]);

    /// <summary>The end of a run of stops; ". . ." is one.</summary>
    private static int SkipStops(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            if (Stops.Contains(text[position]))
                position++;
            else if (IsSpacedStop(text, position))
                position += 2;
            else
                break;
        }

        return position;
    }

    private static bool IsSpacedStop(ReadOnlySpan<char> text, int space) =>
        space + 1 < text.Length && text[space] is ' ' or '\u00A0' && Stops.Contains(text[space + 1])
        && (space + 2 == text.Length || !char.IsLetterOrDigit(text[space + 2]));

    private static int SkipClosers(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var next = position;
            if (Closers.Contains(text[position]) || IsInseparable(text[position]))
                next = position + 1;
            else if (text[position] == '[')
                next = SkipFootnoteMark(text, position);
            else if (text[position] is ' ' or '\u00A0' && position + 1 < text.Length && ClosersAfterSpace.Contains(text[position + 1]))
                next = position + 2;
            if (next == position)
                break;
            position = next;
        }

        return position;
    }

    /// <summary>Whether it is an accent on the character before, or nothing that is seen.</summary>
    private static bool IsInseparable(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Just after a mark such as "[3]" or "[note 1]"; the same position where there is none.</summary>
    private static int SkipFootnoteMark(ReadOnlySpan<char> text, int bracket)
    {
        var mark = text[bracket..Math.Min(bracket + MaxFootnoteMark, text.Length)];
        var length = mark.IndexOf(']');
        return length > 1 && mark[1..length].IndexOfAny('\n', '.') < 0 ? bracket + length + 1 : bracket;
    }

    private static int SkipOpeners(ReadOnlySpan<char> text, int position)
    {
        position = SkipWhiteSpace(text, position);
        for (var i = 0; i < MaxOpeners && position < text.Length && Openers.Contains(text[position]); i++)
            position = SkipWhiteSpace(text, position + 1);
        return position;
    }

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    private static ReadOnlySpan<char> TokenBefore(ReadOnlySpan<char> text, int stop, int contentStart)
    {
        var start = stop;
        var limit = Math.Max(contentStart, stop - MaxToken);
        while (start > limit && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..stop];
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text, ReadOnlySpan<char> token, int next) =>
        Abbreviations.KindOf(token) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.BeforeName => true,
            AbbreviationKind.BeforeNumber => char.IsDigit(text[next]),
            _ => !SentenceStarters.IsAt(text, next),
        };
}
