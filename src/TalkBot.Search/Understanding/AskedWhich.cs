using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Things of which a question wants to know which ones: "Which concessions …", "the names of the officials".</summary>
/// <param name="Noun">Their index term.</param>
/// <param name="IsExact">Whether it wants them one by one: "which specific sanctions", "which partners, by name".</param>
internal sealed partial record AskedWhich(string Noun, bool IsExact)
{
    /// <summary>So many words before the noun may say which ones are meant.</summary>
    private const int MaxDescribing = 2;

    /// <summary>Words that tell nothing of which ones.</summary>
    private static readonly HashSet<string> Vague =
        [.. TextAnalysis.Terms("future potential possible various several other new recent more many few certain further additional top senior key important high level first all any some most reciprocal required one two three four five six seven eight nine ten eleven twelve")];

    /// <returns>Null where the question wants something else.</returns>
    public static AskedWhich? In(string question)
    {
        var noun = Which().Match(question).Groups["noun"];
        return noun.Success && TextAnalysis.Terms(noun.Value) is [.., var term] ? new AskedWhich(term, Exact().IsMatch(question)) : null;
    }

    /// <summary>"Concessions will be required": whether a sentence speaks of the things, and each time says no more of them than the question does.</summary>
    public bool IsLeftOpenIn(AnalyzedSentence sentence, IReadOnlySet<string> questionWords)
    {
        var places = Enumerable.Range(0, sentence.Tokens.Count).Where(i => sentence.Tokens[i].Term == Noun).ToList();
        return places.Count > 0 && places.TrueForAll(place => !IsVerb(sentence, place) && !IsToldBehind(sentence.Text[sentence.Tokens[place].End..]) && Describing(sentence, place).All(IsVague));

        bool IsVague(Token token) =>
            questionWords.Any(word => word == token.Term || SoftMatch.AreKin(word, token.Term)) || char.IsAsciiDigit(token.Term[0]) || Vague.Contains(token.Term) || sentence.Text.AsSpan(token.Start, token.End - token.Start).EndsWith("ing")
            || (IsExact && States.Contain(token.Term));
    }

    // "Criticizing its failure", where the criticisms are asked for.
    private static bool IsVerb(AnalyzedSentence sentence, int place) =>
        sentence.Text.AsSpan(sentence.Tokens[place].Start, sentence.Tokens[place].End - sentence.Tokens[place].Start) is var written && (written.EndsWith("ing") || written.EndsWith("ed"));

    // "Sanctions against Russia" are told from others, but not one by one.
    private bool IsToldBehind(string text) =>
        Tells().IsMatch(text) && !(IsExact && ByName().Match(text).Groups["name"] is { Success: true } name && TextAnalysis.Terms(name.Value).TrueForAll(States.Contain));

    /// <summary>The words right before one, without a stop word or a sign between.</summary>
    private static IEnumerable<Token> Describing(AnalyzedSentence sentence, int place)
    {
        for (var i = place - 1; i >= 0 && i >= place - MaxDescribing; i--)
        {
            var (end, next) = (sentence.Tokens[i].End, sentence.Tokens[i + 1].Start);
            var between = next < end ? "," : sentence.Text.AsSpan(end, next - end).Trim();
            var isAbbreviated = between is "." && sentence.Text.AsSpan(sentence.Tokens[i].Start, end - sentence.Tokens[i].Start).Contains('.'); // "U.S. officials"
            if (between is not ("" or "-") && !isAbbreviated)
                yield break;
            yield return sentence.Tokens[i];
        }
    }

    [GeneratedRegex(@"\b(which|what)\s+((kinds?|sorts?|types?)\s+of\s+|of\s+((?!(is|are|was|were)\b)[\p{L}.'’]+\s+){1,2}?(?=\p{L}+s\b))?((?!(is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|might|may|must|shall|made|makes?)\b)\p{L}+\s+){0,2}?(?<noun>(?!(is|was|does|has|needs)\b)\p{L}{3,}s)\s+(?!(of|the|an?|its|his|her|their|this|that)\b)(?=\p{L})|\b(which|what)\s+(specific|particular|individual)\s+(?<noun>\p{L}{3,}s)\b|\bwhat\s+(do|does|did|would|will|could|might|should)\s+(the\s+|these\s+|those\s+|its\s+|their\s+)?(\p{L}+\s+){0,2}(?<noun>\p{L}{3,}s)\s+(consist of|look like|contain|entail|comprise|include|involve)\b|\bnames?\s+of\s+(the\s+)?(\p{L}+\s+){0,2}?(?<noun>\p{L}{3,}s)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(which|what)\s+(specific|particular|individual)\b|\b(which|what)\s+\p{L}+\s+(in particular|specifically|exactly)\b|(?<!\b(mentioned|named|listed|identified|cited|quoted)\s+)by name\b|^\W*which\s+of\b|\bnames?\s+of\s+(the\s+)?(\p{L}+\s+){0,2}?\p{L}{3,}s\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^\s+(on|against|of|for|from|with)\s+(the\s+)?(?<name>\p{Lu}[\p{L}.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ByName();

    // "Agreements to reopen", "topics such as", "ties with Moscow": what follows tells which ones.
    [GeneratedRegex(@"^(\s*,?\s*(such as|including|like|namely|among them|especially|notably)\b|\s*[:(—]|\s*,\s*(the\s+)?\p{Lu}|\s+\p{Lu}|\s+(to|of|on|about|aimed|over|regarding|concerning|that|which|who|called|named|known|with|from|against|for|focus\w*|in\s+(both|each|all|\p{Lu}))\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tells();
}
