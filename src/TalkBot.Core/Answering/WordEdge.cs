using System.Globalization;
using System.Text;

namespace TalkBot.Core.Answering;

/// <summary>Tells whether a cut would go through a word or a number. In scripts without spaces every cut between two letters does.</summary>
internal static class WordEdge
{
    private const string Invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private const string WordJoiners = "'’._/@&";
    private const string NumberJoiners = ",:";
    private const string BeforeNumber = "-−+.<>≤≥~≈±";
    private const string AfterNumber = "%‰°";

    private static readonly string[] Magnitudes = ["hundred", "thousand", "million", "billion", "trillion", "dozen", "percent", "percentage", "per cent"];

    /// <summary>Whether <paramref name="position"/> stands inside a word ("il|legal", "non-|binding", "Kyiv|'s") or a number ("2|1,000", "3|.5", "5| million").</summary>
    public static bool IsInside(string text, int position)
    {
        var before = text.AsSpan(0, position).TrimEnd(Invisible);
        var after = text.AsSpan(position).TrimStart(Invisible);
        var left = Last(before, out var leftRest);
        var right = First(after, out var rightRest);
        if (IsWord(left) && IsWord(right))
            return true;
        if (Joins(Last(leftRest, out _), left, right) || Joins(left, right, First(rightRest, out _)))
            return true;
        if (IsNumber(right) && (IsOneOf(left, BeforeNumber) || IsCurrency(left)) && !IsWord(Last(leftRest, out _)))
            return true;
        return (IsNumber(left) && (IsOneOf(right, AfterNumber) || IsCurrency(right))) || SplitsAmount(before, after);
    }

    /// <summary>Whether a number of several words is cut: "5| million", "10| 000".</summary>
    private static bool SplitsAmount(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimEnd();
        after = after.TrimStart();
        if (before.IsEmpty || after.IsEmpty)
            return false;
        if (char.IsDigit(before[^1]) && char.IsDigit(after[0]))
            return true;
        if (!char.IsLetterOrDigit(before[^1]))
            return false;

        foreach (var magnitude in Magnitudes)
        {
            if (after.StartsWith(magnitude, StringComparison.Ordinal) && !IsWord(First(after[magnitude.Length..], out _)))
                return true;
        }

        return false;
    }

    private static bool Joins(Rune left, Rune joiner, Rune right) =>
        IsWord(left) && IsWord(right) && (IsOneOf(joiner, WordJoiners) || (joiner.IsBmp && Typography.IsHyphen((char)joiner.Value))
            || (IsNumber(left) && IsNumber(right) && (IsOneOf(joiner, NumberJoiners) || (joiner.IsBmp && Typography.IsDash((char)joiner.Value)))));

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsNumber(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsNumber(Rune rune) => Rune.IsNumber(rune);

    private static bool IsCurrency(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.CurrencySymbol;

    private static bool IsOneOf(Rune rune, string characters) => rune.IsBmp && characters.Contains((char)rune.Value);

    /// <summary>The first character; a space at the end of the text.</summary>
    private static Rune First(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        if (text.IsEmpty)
        {
            rest = [];
            return new Rune(' ');
        }

        Rune.DecodeFromUtf16(text, out var rune, out var length);
        rest = text[length..];
        return rune;
    }

    private static Rune Last(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        if (text.IsEmpty)
        {
            rest = [];
            return new Rune(' ');
        }

        Rune.DecodeLastFromUtf16(text, out var rune, out var length);
        rest = text[..^length];
        return rune;
    }
}
