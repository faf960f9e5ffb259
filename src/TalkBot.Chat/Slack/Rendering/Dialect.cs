using System.Text;
using System.Text.RegularExpressions;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>
/// One of the two markups that Slack reads. Text from outside is shown letter by letter in either: no markup, no mention, no link,
/// no emoji made of words. Pure.
/// </summary>
internal abstract partial class Dialect
{
    /// <summary>Stands where two characters must not meet. It is not seen, and a search for the words around it still finds them.</summary>
    protected const char Break = '\u200B';

    private const int PatienceMilliseconds = 1000;

    private Dialect()
    {
    }

    /// <summary>Markdown, as the markdown block reads it.</summary>
    public static Dialect Markdown { get; } = new MarkdownDialect();

    /// <summary>Slack's own, as every text of a message is read.</summary>
    public static Dialect Mrkdwn { get; } = new MrkdwnDialect();

    /// <summary>What stands between two lines.</summary>
    public abstract string Gap { get; }

    /// <summary>One line that stands for <paramref name="text"/> wherever it is put.</summary>
    public string Escape(string text)
    {
        var clean = Broken(OutputGuard.Clean(text));
        var escaped = new StringBuilder(clean.Length + 16);
        if (clean.Length > 0 && IsMarkupAtTheStart(clean))
            escaped.Append(Break);
        foreach (var character in clean)
        {
            switch (character)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                default:
                    Escape(character, escaped);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <param name="text">Escaped already.</param>
    public abstract string Bold(string text);

    /// <summary>A link that shows where it leads.</summary>
    /// <param name="address">From <see cref="OutputGuard.Link"/>.</param>
    public abstract string Link(string address);

    protected abstract void Escape(char character, StringBuilder escaped);

    /// <summary>Quotes, headings and lists begin a line; Slack takes an escaped sign of a quote for one, too.</summary>
    private static bool IsMarkupAtTheStart(string line) => line[0] is '>' or '#' or '-' or '+' or '•' || NumberedLine().IsMatch(line);

    /// <summary>What Slack looks for in the text itself, whatever stands around it, is broken in two.</summary>
    private static string Broken(string text)
    {
        var broken = MassMention().Replace(text, $"@{Break}");
        broken = Scheme().Replace(broken, $":{Break}");
        broken = Host().Replace(broken, $"{Break}.").Replace("](", $"]{Break}(", StringComparison.Ordinal);
        return Emoji().Replace(broken, $":{Break}");
    }

    [GeneratedRegex("@(?=everyone|here|channel)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex MassMention();

    [GeneratedRegex(":(?=//)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])\.(?=\p{L}{2}|xn--)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Host();

    [GeneratedRegex(@":(?=[\w+'-]+:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"^[0-9]{1,9}[.)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex NumberedLine();

    /// <summary>"Markdown block": a backslash escapes, and entities are shown as what they stand for, but not within an address.</summary>
    private sealed class MarkdownDialect : Dialect
    {
        private const string Markup = "\\*_~`[]";

        public override string Gap => "\n\n";

        public override string Bold(string text) => $"**{text}**";

        public override string Link(string address) =>
            $"[{new Uri(address).IdnHost}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

        protected override void Escape(char character, StringBuilder escaped)
        {
            if (Markup.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }
    }

    /// <summary>
    /// "Formatting text for app surfaces": nothing escapes markup, but a mark that is followed by a space begins none. A backtick
    /// begins code even so, and stands as its twin.
    /// </summary>
    private sealed class MrkdwnDialect : Dialect
    {
        private const char BacktickTwin = '\u02CB';

        public override string Gap => "\n";

        public override string Bold(string text) => $"*{text}*";

        public override string Link(string address) => $"<{address.Replace("&", "&amp;", StringComparison.Ordinal)}|{new Uri(address).IdnHost}>";

        protected override void Escape(char character, StringBuilder escaped)
        {
            escaped.Append(character == '`' ? BacktickTwin : character);
            if (character is '*' or '_' or '~')
                escaped.Append(Break);
        }
    }
}
