using System.Text;
using System.Text.RegularExpressions;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Rendering;

/// <summary>Text from outside as Discord shows it letter by letter: no markup, no mention, no link, no invitation. Pure.</summary>
internal static partial class DiscordText
{
    private const int PatienceMilliseconds = 1000;

    /// <summary>Stands where two characters must not meet. It is not seen, and a search for the words around it still finds them.</summary>
    private const char Break = '\u200B';

    /// <summary>What begins markup anywhere ("Message Formatting").</summary>
    private const string Markup = "\\*_~`|[]<>#";

    /// <summary>One line that stands for <paramref name="text"/> wherever it is put.</summary>
    public static string Escape(string text)
    {
        var clean = Broken(OutputGuard.Clean(text));
        var escaped = new StringBuilder(clean.Length + 16);
        foreach (var character in clean)
        {
            if (Markup.Contains(character, StringComparison.Ordinal) || (escaped.Length == 0 && character is '-' or '+'))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return NumberedLine().Replace(escaped.ToString(), "${number}\\.");
    }

    /// <summary>What Discord's server looks for in the text itself, whatever markup stands around it, is broken in two.</summary>
    private static string Broken(string text)
    {
        var broken = MassMention().Replace(text, $"@{Break}");
        broken = Reference().Replace(broken, $"<{Break}");
        broken = Scheme().Replace(broken, $"{Break}:");
        return Invitation().Replace(broken, $"{Break}.");
    }

    [GeneratedRegex("@(?=everyone|here|silent)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex MassMention();

    [GeneratedRegex("<(?=[@#/:ait])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Reference();

    [GeneratedRegex(":(?=//)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<=\bdiscord(app)?)\.(?=(gg|com|new|gift|me|li|io)\b)|(?<=\bdsc)\.(?=gg\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^(?<number>[0-9]{1,9})\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex NumberedLine();
}
