using System.Text;

namespace TalkBot.Core.Answering;

/// <summary>The differences between two printings of the same words. Case, digits and letters are never among them.</summary>
internal static class Typography
{
    /// <summary>Whether it is not seen: soft hyphens, zero-width characters, direction marks, fillers, selectors of a variant.</summary>
    public static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or '\u3164' or '\uFEFF' or '\uFFA0'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069')
            or (>= '\uFE00' and <= '\uFE0F');

    public static bool IsDash(char character) => character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Whether it joins two words to one, as a dash does not.</summary>
    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';

    /// <summary>The plain form of a quotation mark or dash; any other character is its own.</summary>
    public static char Plain(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' or '‹' or '›' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        _ when IsDash(character) => '-',
        _ => character,
    };

    /// <summary>
    /// What a ligature, a full-width or half-width form or an ellipsis stands for; null for any other character. Superscripts,
    /// fractions and numerals made of letters are not such forms: "10²" is not "102".
    /// </summary>
    public static string? Expand(char character) => character switch
    {
        '…' => "...",
        (>= '\uFB00' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC') or (>= '\uFF01' and <= '\uFFDC') when char.IsLetterOrDigit(character) || char.IsPunctuation(character) || char.IsSymbol(character) =>
            character.ToString().Normalize(NormalizationForm.FormKC),
        _ => null,
    };
}
