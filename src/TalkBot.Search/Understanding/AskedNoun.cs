using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>"Which <i>banks</i> are under sanctions?": what a question wants to know one or some of.</summary>
internal static partial class AskedNoun
{
    private const string Ends = @"(is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|might|may|must|in|of|on|at|from|for|to|by|with)";

    private const string Word = @"(?!" + Ends + @"\b)[\p{L}.-]+";

    /// <summary>No verb, either: "what caused …".</summary>
    private const string Plain = @"(?!(" + Ends + @"|the|an?|and|or|that|who|\p{L}{2,}ed|made|makes?|happens?|" + Irregular + @")\b)[\p{L}.-]+";

    /// <summary>"What share of the <i>traffic</i>": a number is asked for, and of the traffic.</summary>
    private const string ShareOf = @"(share|percentage|proportion|fraction|portion|amount|number|quantity)\s+of\s+((the|its|his|her|their|all)\s+)?";

    private const string Irregular = "went|came|fell|rose|led|met|spoke|told|wrote|got|took|gave|made|lost|won|left|broke|ran|stood|sat|paid|sent|built|held|kept|began|grew|fought";

    /// <summary>Nouns that only name the kind of an answer.</summary>
    private static readonly HashSet<string> Classes =
        [.. WordLists.Lines("classes.txt").SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    /// <summary>Where it stands, with the words that describe it; null when a question asks for nothing so.</summary>
    public static TextSpan? Find(string question)
    {
        var noun = Which().Match(question).Groups["noun"];
        if (!noun.Success)
            noun = WhichDid().Match(question).Groups["noun"];
        if (!noun.Success)
            noun = IsAmong().Match(question).Groups["noun"];
        if (!noun.Success)
            return null;
        var verb = Verb().Match(noun.Value);
        return verb.Index > 0 ? new TextSpan(noun.Index, verb.Index) : new TextSpan(noun.Index, noun.Length);
    }

    // "Which bank tried to …": what follows the noun is what it did.
    [GeneratedRegex(@"\s+(\p{L}+ed|" + Irregular + @"|looks?|goes|comes|falls|tries|wants?|needs?|refuses?|agrees?)(\s.*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Verb();

    /// <summary>Whether an answer speaks of it: whoever asks for the city is told "Riyadh", but whoever asks for cities is told that cities fell.</summary>
    /// <param name="noun">The noun as it is written.</param>
    /// <param name="isKind">Whether it tells what kind of thing the question asks for.</param>
    public static bool MustStand(string noun, bool isKind) =>
        Places().IsMatch(noun) || (!isKind && !TextAnalysis.Terms(noun).Exists(Classes.Contains));

    [GeneratedRegex(@"\b(which|what)\s+(" + ShareOf + @")?(?!(is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|might|may|must)\b)(?<noun>" + Word + @"(\s+(or|and)\s+" + Word + @")?(\s+" + Word + @")?(\s+" + Word + @")?)\s+" + Ends + @"\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(which|what)\s+(?<noun>" + Plain + @"(\s+" + Plain + @")?(\s+" + Plain + @")?)\s+(\p{L}{2,}ed|" + Irregular + @")\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhichDid();

    // "Is a pipeline among the projects?"
    [GeneratedRegex(@"^\W*(is|are|was|were|will)\s+((an?|any|the|some)\s+)?(?<noun>" + Plain + @"(\s+" + Plain + @")?(\s+" + Plain + @")?)\s+(be\s+)?(among|one of|part of|included in|included among)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsAmong();

    [GeneratedRegex("^(regions|cities|towns)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Places();
}
