using System.Buffers;
using System.Text.RegularExpressions;

namespace TalkBot.Search.Analysis;

/// <summary>Who holds an office, as a document says once ("Russian Foreign Minister Sergey Lavrov") and then leaves unsaid ("Lavrov").</summary>
/// <param name="Office">The index terms of the office: <c>russian</c>, <c>foreign</c>, <c>minist</c>.</param>
/// <param name="Name">The index term of the family name.</param>
internal sealed partial record OfficeHolder(HashSet<string> Office, string Name)
{
    /// <summary>News says who holds an office where it first names them; so much of a document is looked through.</summary>
    private const int MaxCharacters = 50_000;

    private const string Offices =
        "President|Chancellor|Minister|Secretary|Ambassador|Envoy|Spokesman|Spokeswoman|Governor|Senator|General|King|Queen|Prince|Princess|Pope|Mayor|Director|Professor";

    private static readonly SearchValues<string> InTitled = SearchValues.Create(Offices.Split('|'), StringComparison.Ordinal);

    // Each capital may begin a title, and most documents have none.
    public static IReadOnlyList<OfficeHolder> In(string text) => text.AsSpan().ContainsAny(InTitled) ? Find(text) : [];

    private static List<OfficeHolder> Find(string text) =>
    [
        .. from match in Titled().Matches(text.Length > MaxCharacters ? text[..MaxCharacters] : text)
           let name = TextAnalysis.Terms(match.Groups["name"].Value)
           where name.Count > 0
           select new OfficeHolder(TextAnalysis.Terms(match.Groups["office"].Value).ToHashSet(), name[^1]),
    ];

    // Up to three capitalised words, the office, and the names behind it.
    [GeneratedRegex(@"\b(?<office>(\p{Lu}[\p{L}.]+\s+){0,3}(Secretary of (State|Defense|the Treasury)|" + Offices + @"))\s+(?<name>\p{Lu}[\p{L}’'-]+(\s+\p{Lu}\.)?(\s+\p{Lu}[\p{L}’'-]+){0,2})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Titled();
}
