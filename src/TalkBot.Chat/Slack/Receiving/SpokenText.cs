using System.Text.RegularExpressions;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>
/// What somebody typed, out of the form in which Slack sends it ("Formatting text for app surfaces"): references stand in angle
/// brackets, and three characters are escaped. Pure.
/// </summary>
internal static partial class SpokenText
{
    private const int PatienceMilliseconds = 1000;

    /// <summary>The words, without the mention of <paramref name="self"/>.</summary>
    public static string Read(string text, string? self) =>
        Unescape(Reference().Replace(text, match => Read(match.Groups["kind"].Value, match.Groups["target"].Value, match.Groups["label"].Value, self))).Trim();

    /// <summary>Whether <paramref name="self"/> is mentioned.</summary>
    public static bool Mentions(string text, string? self) =>
        self is not null && Reference().Matches(text).Any(match => match.Groups["kind"].Value == "@" && match.Groups["target"].Value == self);

    private static string Read(string kind, string target, string label, string? self) => kind switch
    {
        "@" when target == self => " ",
        "@" or "#" => kind + (label.Length > 0 ? label.TrimStart('@', '#') : target),
        "!" when target.StartsWith("subteam^", StringComparison.Ordinal) => label.Length > 0 ? label : "@group",
        "!" when target.StartsWith("date^", StringComparison.Ordinal) => label,
        "!" => "@" + target,
        _ => label.Length > 0 ? label : target,
    };

    /// <summary>Once, and the ampersand last: "&amp;amp;lt;" was typed as "&amp;lt;".</summary>
    private static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("<(?<kind>[@#!]?)(?<target>[^<>|]*)(\\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Reference();
}
