using System.Buffers;
using System.Globalization;
using System.Text;

namespace TalkBot.Core.Chat;

/// <summary>
/// Makes text from outside (questions, documents, titles, model output) fit to be shown anywhere: on one line, with nothing
/// hidden in it and nothing that turns the reading direction. What a platform's markup needs beyond that is its renderer's. Pure.
/// </summary>
public static class OutputGuard
{
    /// <summary>Marks that may stand on one letter; no language needs more, and a tower of them covers other lines.</summary>
    private const int MostMarks = 4;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    private static readonly SearchValues<char> EndsLink = SearchValues.Create("<>|\"' \\");

    // Drawn as nothing although Unicode does not call them format characters.
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0");

    /// <summary>
    /// <paramref name="text"/> on one line: white space of any kind made single, control characters and lone surrogates
    /// shown as U+FFFD, invisible characters left out. The joiners that Persian, Indic scripts and emoji need stay.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var previous = default(Rune);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Rune.IsWhiteSpace(rune) ? new Rune(' ') : IsControl(rune) ? Rune.ReplacementChar : rune;
            marks = Rune.GetUnicodeCategory(shown) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (IsHidden(shown, previous) || marks > MostMarks || (shown.Value == ' ' && (clean.Length == 0 || previous == shown)))
                continue;
            clean.Append(shown.ToString());
            previous = shown;
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The address as it may be linked: absolute, http or https, without a name or password in it, not longer than
    /// <paramref name="maxLength"/>; null for anything else.
    /// </summary>
    public static string? Link(string? address, int maxLength) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.IdnHost.Length > 0
        && Uri.TryCreate(new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri, UriKind.Absolute, out var plain)
        && plain.AbsoluteUri.Length <= maxLength
        && plain.AbsoluteUri.AsSpan().IndexOfAny(EndsLink) < 0
            ? plain.AbsoluteUri
            : null;

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || (rune.Value & 0xFFFE) == 0xFFFE;

    private static bool IsHidden(Rune rune, Rune previous) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner || IsVariationSelector(rune)
            ? previous.IsAscii || IsJoiner(previous) || IsVariationSelector(previous) && IsVariationSelector(rune)
            : Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
              || rune.Value is >= 0xE0000 and <= 0xE0FFF
              || (rune.IsBmp && Invisible.Contains((char)rune.Value));

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    private static bool IsVariationSelector(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F;
}
