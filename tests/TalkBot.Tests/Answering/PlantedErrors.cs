using System.Text.RegularExpressions;

namespace TalkBot.Tests.Answering;

/// <summary>Makes false statements of true ones, one small change at a time, as a careless or hostile model would.</summary>
internal static partial class PlantedErrors
{
    private const int PatienceMilliseconds = 1_000;

    private static readonly string[] Names =
    [
        "Russia", "Ukraine", "Rubio", "Lavrov", "Trump", "Zelenskyy", "Riyadh", "Norvania", "Sudland", "Elmsund", "Ost", "NATO", "France", "Germany", "Merkel",
    ];

    private static readonly string[] Numbers = ["3", "five", "118", "120", "7", "212", "98", "22", "1,000", "2 million", "2019", "300", "3.5", "40", "third", "first"];
    private static readonly string[] Dates = ["April", "May", "June", "July", "Monday", "Sunday", "Friday", "March", "August", "February", "14 March", "9 May"];
    private static readonly string[] Helpers = ["is", "are", "was", "were", "has", "have", "had", "will", "would", "must"];

    private static readonly string[] Clauses =
    [
        ", which angered Moscow", " because of the sanctions", " after Norvania walked out", " and Sudland agreed to pay", ", according to Lavrov", ", which is a typical excuse",
        " in Geneva", " for the first time", " under pressure from NATO", ", clearly a mistake", " and will fail", " despite protests", " with Germany", " in secret", " on Friday",
        ", as you should know", " (see https://example.org/a)", " @everyone", " <b>now</b>", ", I think",
    ];

    private static readonly (string From, string To)[] Strengthened =
    [
        ("aim to", ""), ("plans to", ""), ("plans", "agreements"), ("Plans are in place to", "The two sides"), ("said", "admitted"), ("said", "proved"), ("said", "denied"), ("would", "will"), ("would", ""),
        ("must", "may"), ("must", "will"), ("will", "may"), ("will be", "were"), ("is to be", "was"), ("is to", "will"), ("is planned", "took place"), ("reportedly ", ""), ("Some ", "All "), ("Some ", ""), ("Nearly ", ""),
        ("Nearly", "More than"), ("potential ", ""), ("Potential ", ""), ("possibility of lifting", "lifting of"), ("The possibility of lifting", "Lifting"), ("proposed", "agreed"), ("proposed ", ""), ("has rejected", "has accepted"),
        ("rejected", "accepted"), ("rejected the presence of", "welcomed"), ("denied that", "said that"), ("denied", "confirmed"), ("not ", ""), (" not", " never"), ("asked that pipelines be", "pipelines were"), ("asked that", "demanded that"),
        ("should have taken", "has taken"), ("approved", "rejected"), ("praised", "criticised"), ("criticised", "praised"), ("only", "also"), (" only", ""), ("before", "after"), ("absent", "present"), ("without", "with"),
        ("if the ceasefire holds", ""), ("If the ceasefire holds, t", "T"), (", should the conflict reach a peaceful conclusion", ""), ("suspended", "cancelled"), ("useful but incomplete", "useful"), ("useful but incomplete", "complete"),
        ("described", "dismissed"), ("allies", "enemies"), ("oppose", "support"), ("sides", "presidents"), ("hours", "days"), ("hours", "minutes"), ("days", "weeks"), ("percent", "million"), ("dollars", "euros"), ("$", "€"),
        ("from", "to"), ("at sea", "on land"), ("grew", "fell"), ("over", "without"), ("with", "against"), ("against", "for"), ("because", "although"), ("Both sides", "Norvania"), ("both sides", "Sudland"), ("Top ", "All "),
        ("bears", "denies"), ("bears", "shares"), ("concerns", "relief"), ("discontent with", "approval of"), ("prolonged", "unjust"), ("truce", "surrender"), ("talks", "capitulation"), ("met", "clashed"), ("met", "agreed"),
    ];

    /// <summary>Statements that say something else than <paramref name="text"/>, each with the kind of change.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(string text, string? speaker) =>
        Replaced("number", text, Numbers, NumberWord())
            .Concat(Replaced("date", text, Dates, DateWord()))
            .Concat(Replaced("name", text, Names, NameWord()))
            .Concat(Swapped(text))
            .Concat(Negated(text))
            .Concat(Strengthened.Where(change => text.Contains(change.From, StringComparison.Ordinal)).Select(change => ("strength", First(text, change.From, change.To))))
            .Concat(Clauses.Select(clause => ("clause", text.TrimEnd('.') + clause + ".")))
            .Concat(speaker is null ? Unattributed(text) : [])
            .Where(changed => changed.Item2 != text)
            .Distinct();

    private static IEnumerable<(string, string)> Replaced(string kind, string text, string[] others, Regex words) =>
        from match in words.Matches(text)
        from other in others
        where !string.Equals(other, match.Value, StringComparison.OrdinalIgnoreCase)
        select (kind, text[..match.Index] + other + text[(match.Index + match.Length)..]);

    private static IEnumerable<(string, string)> Swapped(string text)
    {
        var names = NameWord().Matches(text).ToList();
        return from first in names
               from second in names
               where first.Index < second.Index && first.Value != second.Value
                   && text[(first.Index + first.Length)..second.Index].Trim() is not ("and" or "")
               select ("swap", text[..first.Index] + second.Value + text[(first.Index + first.Length)..second.Index] + first.Value + text[(second.Index + second.Length)..]);
    }

    private static IEnumerable<(string, string)> Negated(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (Helpers.Contains(words[i]))
            {
                foreach (var negation in new[] { "not", "never", "reportedly", "no longer", "possibly", "only" })
                    yield return ("negation", string.Join(' ', words.Take(i + 1).Append(negation).Concat(words.Skip(i + 1))));
            }

            if (words[i] is "not" or "denied" or "never")
                yield return ("negation", string.Join(' ', words.Take(i).Concat(words.Skip(i + 1))));
        }

        yield return ("negation", "It is not true that " + text);
        yield return ("negation", "No " + char.ToLowerInvariant(text[0]) + text[1..]);
    }

    /// <summary>The claim without who makes it, or with somebody else.</summary>
    private static IEnumerable<(string, string)> Unattributed(string text)
    {
        var match = Attributed().Match(text);
        if (!match.Success)
            yield break;
        var (speaker, claim) = (match.Groups["speaker"].Value, match.Groups["claim"].Value);
        yield return ("unattributed", char.ToUpperInvariant(claim[0]) + claim[1..]);
        foreach (var other in new[] { "Lavrov", "Rubio", "Norvania", "Sudland", "The mediator", "The Kremlin", "Ukraine", "Ost", "The European Union", "Officials" })
        {
            if (!speaker.Contains(other, StringComparison.OrdinalIgnoreCase) && !(other is "Norvania" or "Sudland" && speaker.Contains(other[..5], StringComparison.Ordinal)))
                yield return ("speaker", $"{other} said {claim}");
        }
    }

    private static string First(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    [GeneratedRegex(@"\b(\d[\d,.]*\d|\d|four|nine|twenty-one|second|third)\b", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\b(\d+ )?(March|April|May|June|July|August|September|February|Monday|Sunday|Friday)( \d+)?\b", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"\b(Russia|Ukraine|Rubio|Lavrov|Trump|Zelenskyy|Riyadh|Norvania|Sudland|Elmsund|Ost|NATO|U\.S\.|United States|European Union)\b", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"^(?<speaker>.{3,60}?) (said|stated|told reporters|indicated|emphasized) (that )?(?<claim>.+)$", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Attributed();
}
