using System.Text.RegularExpressions;

namespace TalkBot.Host.Rendering;

/// <summary>
/// Hides what looks like a secret in text that is going to be written down. The second line: the first is that secrets are never
/// put into such a text. Knows the tokens of Discord, Slack and model services, web tokens, private keys, and what stands where
/// addresses and headers carry secrets.
/// </summary>
internal static partial class SecretPatterns
{
    private const string Hidden = "•••";
    private const int PatienceMilliseconds = 1000;

    public static string Hide(string text)
    {
        try
        {
            return MayHold().IsMatch(text) ? InPlaces().Replace(Tokens().Replace(text, Hidden), match => match.Groups["before"].Value + Hidden) : text;
        }
        catch (RegexMatchTimeoutException)
        {
            return Hidden;
        }
    }

    /// <summary>Cheap, and true wherever one of the others could match.</summary>
    [GeneratedRegex(@"[A-Za-z0-9_-]{17}|-----BEGIN|[?&;\s](password|pwd|api_?key|token|ticket|secret|access_token)\s*=|^(password|pwd)\s*=|://[^\s/]*@|hooks\.slack\.com", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatienceMilliseconds)]
    private static partial Regex MayHold();

    [GeneratedRegex(
        """
        -----BEGIN\ [A-Z ]*PRIVATE\ KEY-----.*?(-----END\ [A-Z ]*PRIVATE\ KEY-----|$)   # private keys
        | \b[A-Za-z0-9_-]{17,30}\.[A-Za-z0-9_-]{5,8}\.[A-Za-z0-9_-]{25,}                 # Discord's bot tokens
        | \beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}                   # web tokens
        | \bx(ox[a-z]|app)-[A-Za-z0-9-]{10,}                                             # Slack's tokens
        | \bsk-[A-Za-z0-9_-]{16,}                                                        # keys of model services
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        PatienceMilliseconds)]
    private static partial Regex Tokens();

    [GeneratedRegex(
        """
          (?<before>\b(Bot|Bearer|Basic)\ )[A-Za-z0-9._~+/=-]{16,}                        # headers
        | (?<before>\b(password|pwd|api_?key|token|ticket|secret|access_token)\s*=\s*)[^;&\s"']+  # connection strings, queries
        | (?<before>://[^\s/:@]*:)[^\s/@]+(?=@)                                          # user and password in an address
        | (?<before>/(interactions|webhooks)/\d+/)[A-Za-z0-9._-]{16,}                     # Discord's interactions and webhooks
        | (?<before>hooks\.slack\.com/\w+/)[A-Za-z0-9/_-]+                               # Slack's response addresses
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatienceMilliseconds)]
    private static partial Regex InPlaces();
}
