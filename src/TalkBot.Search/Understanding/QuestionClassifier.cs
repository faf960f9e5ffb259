using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells what kind of thing a question asks for, by its question word and the noun beside it.</summary>
internal static partial class QuestionClassifier
{
    /// <summary>
    /// The kind, and the index term of the word that names it and nothing else ("which city …", "how long …"), which an
    /// answer does without: it says "Riyadh", or "three days".
    /// </summary>
    public static (AnswerKind Kind, string? Word) Classify(string question)
    {
        var match = QuestionWord().Match(question);
        if (!match.Success)
            return (AnswerKind.Unknown, null);

        var word = match.Groups["word"].Value.ToLowerInvariant();
        var noun = match.Groups["noun"].Value.ToLowerInvariant();
        switch (word)
        {
            case "who" or "whose" or "whom":
                return (AnswerKind.Person, null);
            case "where":
                return (AnswerKind.Place, null);
            case "when":
                return (WhenWill().IsMatch(question) ? AnswerKind.FutureTime : AnswerKind.Time, null);
            case "why":
                return (AnswerKind.Reason, null);
            case "how" when noun == "long":
                return (Elapsed().IsMatch(question) ? AnswerKind.Elapsed : AnswerKind.Duration, Term(noun));
            case "how" when noun == "many":
                return (Measure().IsMatch(match.Groups["second"].ValueSpan) ? AnswerKind.Number : AnswerKind.Count, Term(noun));
            case "how" when noun == "far" && match.Groups["second"].ValueSpan.Equals("along", StringComparison.OrdinalIgnoreCase):
                return (AnswerKind.Manner, null);
            case "how" when noun == "much" && Degree().IsMatch(match.Groups["second"].ValueSpan):
                return (AnswerKind.Unknown, Term(noun));
            case "how" when noun == "much" && Price().IsMatch(question):
                return (AnswerKind.Sum, Term(noun));
            case "how":
                return KindOfHow(noun) is { } measured ? (measured, Term(noun)) : (AnswerKind.Manner, null);
        }

        if (WhatTime().IsMatch(question))
            return (AnswerKind.Hour, Term(noun));
        if (KindOfNoun(noun) is { } kind)
            return (kind, NamesTheSubject(kind) ? null : Term(noun));
        // "Which oil companies": one word may stand between, if the question word takes the noun.
        var second = match.Groups["second"].Value.ToLowerInvariant();
        if (word == "which" && KindOfNoun(second) is { } described)
            return (described, NamesTheSubject(described) ? null : Term(second));
        return (KindOfNoun(NounAfterArticle().Match(question).Groups["noun"].Value.ToLowerInvariant()) ?? AnswerKind.Unknown, null);
    }

    // "How long has it lasted", "how long ago".
    [GeneratedRegex(@"\bhow long\s+(ago\b|(has|have|had)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elapsed();

    // "What time did it begin", and not "what time of year".
    [GeneratedRegex(@"\bwhat time\s+(did|do|does|is|was|are|were|will|would|can|could|has|had)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatTime();

    // "When will …", "when could …", "when is … going to …".
    [GeneratedRegex(@"\bwhen\s+(will|shall|would|could|might)\b|\bwhen\s+(is|are)\b.*\b(going|supposed|expected|due|scheduled)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenWill();

    // "What price" asks for the price; "which city" is answered without the word.
    private static bool NamesTheSubject(AnswerKind kind) => kind is AnswerKind.Number or AnswerKind.Sum or AnswerKind.Age;

    [GeneratedRegex(@"\b(costs?|pay(s|ing)?|paid|worth|prices?|charged?|spend|spent)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Price();

    // "How much progress": little, or a great deal.
    [GeneratedRegex(@"^(progress|success|support|influence|trust|faith|confidence|pressure|interest|attention|hope|difference|impact|effect|importance|sense|blame|responsibility|sway|clout|say|choice|freedom)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Degree();

    // "How many years", "how many dollars": a time, a share or a sum is what is counted.
    [GeneratedRegex(@"^(seconds|minutes|hours|days|weeks|months|years|decades|centuries|percent|percentage|dollars|euros|pounds|cents|yen|rubles|roubles)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Measure();

    private static string? Term(string word) => TextAnalysis.Terms(word).FirstOrDefault();

    private static AnswerKind? KindOfHow(string word) => word switch
    {
        "much" or "tall" or "high" or "far" or "big" or "large" or "heavy" or "deep" or "wide" => AnswerKind.Number,
        "fast" => AnswerKind.Speed,
        "old" => AnswerKind.Age,
        "often" or "soon" => AnswerKind.Time,
        _ => null,
    };

    private static AnswerKind? KindOfNoun(string noun) => noun switch
    {
        "person" or "people" or "man" or "men" or "woman" or "women" or "group" or "groups" or "author" or "president" or "presidents" or "minister" or "ministers"
            or "leader" or "leaders" or "politician" or "politicians" or "figure" or "figures" => AnswerKind.Person,
        "team" or "teams" or "company" or "companies" or "country" or "countries" or "nation" or "nations" or "organization" or "name" or "names" or "officials" or "official" => AnswerKind.Name,
        "city" or "cities" or "place" or "town" or "location" or "venue" or "state" or "region" or "regions" or "continent" => AnswerKind.Place,
        "date" or "day" => AnswerKind.Date,
        "year" or "years" or "month" or "century" or "decade" or "time" => AnswerKind.Time,
        "number" or "percentage" or "percent" or "amount" or "size" or "population" or "distance" or "length"
            or "height" or "weight" or "rate" or "temperature" => AnswerKind.Number,
        "price" or "cost" => AnswerKind.Sum,
        "age" => AnswerKind.Age,
        "reason" or "reasons" or "purpose" or "cause" => AnswerKind.Reason,
        _ => null,
    };

    [GeneratedRegex(@"\b(?<word>who|whose|whom|where|when|why|how|what|which)\b(?:['’]s)?\s*(?<noun>\w*)(\s+(?<second>\w+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\b(what|which)(['’]s|\s+(is|are|was|were))\s+(the|its|his|her|their)\s+(?<noun>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NounAfterArticle();
}
