using System.Buffers;
using System.Text.RegularExpressions;

namespace TalkBot.Core.Answering.Support;

/// <summary>Refuses links, hosts, addresses, mentions, code and markup that do not stand in a quotation, and whatever is not seen.</summary>
internal static partial class MarkupRule
{
    private const int PatienceMilliseconds = 1_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>[]{}|\\^~#@=*_`→➜•");

    /// <summary>Whether nothing in <paramref name="written"/> is hidden that is not hidden in a quotation, too.</summary>
    public static bool IsVisible(string written, IReadOnlyList<Evidence> evidence) =>
        !written.Any(character => Typography.IsInvisible(character) || (char.IsControl(character) && !char.IsWhiteSpace(character)))
        || evidence.Any(quoted => quoted.Excerpt.Quote.Contains(written, StringComparison.Ordinal));

    public static bool IsKept(string text, IReadOnlyList<Evidence> evidence) =>
        text.Split(' ').Where(IsMarkup).All(piece => evidence.Any(quoted => quoted.Text.Split(' ').Contains(piece.TrimEnd('.', ',', ';'), StringComparer.Ordinal) || quoted.Text.Split(' ').Contains(piece)));

    private static bool IsMarkup(string piece) =>
        piece.AsSpan().ContainsAny(Marks) || piece.Contains("//", StringComparison.Ordinal) || (piece.Length > 1 && piece[0] is '/' or '!' && char.IsLetter(piece[1]))
        || piece.Any(char.IsSurrogate) || Host().IsMatch(piece);

    [GeneratedRegex(@"[\p{L}\p{N}-]{2,}\.\p{L}{2,}|^www\.|^mailto:|\w:\w|\p{L}/\p{L}*\.", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatienceMilliseconds)]
    private static partial Regex Host();
}
