using System.Text;

namespace TalkBot.Host.Evaluation;

/// <summary>A text without the differences that are only white space or typography: quotation marks, dashes, ellipses, invisible characters.</summary>
internal static class NormalizedText
{
    public static string Of(string text)
    {
        var normalized = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4':
                    normalized.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB':
                    normalized.Append('"');
                    break;
                case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212':
                    normalized.Append('-');
                    break;
                case '\u2026':
                    normalized.Append("...");
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                default:
                    if (!char.IsWhiteSpace(character))
                        normalized.Append(character);
                    else if (normalized.Length > 0 && normalized[^1] != ' ')
                        normalized.Append(' ');
                    break;
            }
        }

        return normalized.ToString().TrimEnd(' ');
    }

    /// <summary>The runs of letters and digits, each once, regardless of case.</summary>
    public static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                continue;
            if (i > start)
                words.Add(text[start..i]);
            start = i + 1;
        }

        return words;
    }
}
