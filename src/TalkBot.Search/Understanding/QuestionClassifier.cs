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
        if (AskedTime.IsScheduleAskedFor(question))
            return (AnswerKind.FutureTime, null);
        if (Matters.AskedFor(question) is { } matter)
            return (matter, null);
        var match = QuestionWord().Match(question);
        if (!match.Success)
            return KindOfListed(question);

        if (IsSubordinate().IsMatch(question))
            return (AnswerKind.Unknown, null);

        var word = match.Groups["word"].Value.ToLowerInvariant();
        var noun = match.Groups["noun"].Value.ToLowerInvariant();
        switch (word)
        {
            case "who" or "whose" or "whom":
                return (AnswerKind.Person, KindOfListed(question).Word); // "Name the officials who took part."
            case "where":
                return (FigurativeWhere().IsMatch(question) ? AnswerKind.Unknown : AnswerKind.Place, null);
            case "when":
                return (AskedTime.KindOfWhen(question), null);
            case "why":
                return (AnswerKind.Reason, null);
            case "how" when noun == "long":
                return (Elapsed().IsMatch(question) ? AnswerKind.Elapsed : Lasts().IsMatch(question) ? AnswerKind.Duration : AnswerKind.Length, Term(noun));
            case "how" when noun == "old" && OldEvent().IsMatch(question):
                return (AnswerKind.Elapsed, Term(noun));
            case "how" when noun == "far" && HowFarBack().IsMatch(question):
                return (AnswerKind.Elapsed, Term(noun));
            case "how" when noun is "far" or "long" && InAdvance().IsMatch(match.Groups["second"].ValueSpan):
                return (AnswerKind.Duration, Term(noun));
            case "how" when noun == "many":
                return (KindOfUnit(match.Groups["second"].Value.ToLowerInvariant(), question), Term(noun));
            case "how" when noun == "soon":
                return (AnswerKind.Soon, Term(noun));
            case "how" when noun == "far" && HowFarAlong().IsMatch(question):
                return (AnswerKind.Manner, null);
            case "how" when noun == "much" && MoreTime().IsMatch(question):
                return (AnswerKind.Duration, Term(noun));
            case "how" when noun == "much" && TimeSpent().IsMatch(match.Groups["second"].ValueSpan):
                return (AnswerKind.Number, Term(noun));
            case "how" when noun == "much" && ByHowMuch().IsMatch(question):
                return (AnswerKind.Number, Term(noun));
            case "how" when noun == "much" && Degree().IsMatch(match.Groups["second"].ValueSpan):
                return (AnswerKind.Unknown, Term(noun));
            case "how" when noun == "much" && Weighs().IsMatch(question):
                return (AnswerKind.Weight, Term(noun));
            case "how" when noun == "much" && Price().IsMatch(question):
                return (AnswerKind.Sum, Term(noun));
            case "how":
                return HowFeel().IsMatch(question) ? (AnswerKind.Unknown, null)
                    : KindOfHow(noun) is { } measured ? (measured, Term(noun)) : (AnswerKind.Manner, null);
        }

        if (word == "what" && WhatCosts().IsMatch(question))
            return (AnswerKind.Sum, null);
        if (WhatTime().IsMatch(question))
            return (AnswerKind.Hour, Term(noun));
        if (noun is "month" or "months")
            return (AskedTime.IsToCome(question) ? AnswerKind.FutureTime : AnswerKind.Month, Term(noun));
        if (KindOfNoun(noun) == AnswerKind.Date && AskedTime.IsToCome(question))
            return (AnswerKind.FutureTime, Term(noun));
        if (KindOfNoun(noun) is { } kind && HasName(noun))
            return (kind, NamesTheSubject(kind, noun) ? null : Term(noun));
        // "Which American oil companies": words may stand between, if the question word takes the noun.
        var described = Described(question, match);
        if (KindOfNoun(described) is { } ofDescribed && HasName(described))
            return (ofDescribed, NamesTheSubject(ofDescribed, described) ? null : Term(described));
        var named = NounAfterArticle().Match(question);
        return (KindOfNoun(named.Groups["noun"].Value.ToLowerInvariant()) ?? KindOfMeasure(named.Groups["second"].Value.ToLowerInvariant()) ?? AnswerKind.Unknown, null);

        // "What teams will be set up": they may have no names.
        bool HasName(string things) => word != "what" || things is not ("teams" or "groups");
    }

    // "Was the war going on when he spoke?", "Is he fine with how it was done?"; "Is it known when …" asks when.
    [GeneratedRegex(@"^\W*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b(?:(?!\b(who|whose|whom|where|when|why|how|what|which)\b).)*\b(?!(know|known|knew|say|says|said|saying|tell|told|clear|unclear|sure|certain|announced?|decided?|agreed?|stated?|mention(ed)?|set|reveal(ed)?|explain(ed)?|describe[ds]?|specify|specified|disclosed?|idea|word|out|and|on|of|about|us|me|in|at|by|from|to)\b)\p{L}+\s+(where|when|how)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsSubordinate();

    // "How long has it lasted", "how long ago".
    [GeneratedRegex(@"\bhow long\s+(ago\b|(has|have|had)\b|(before|prior to)\b.*\b(had|did|was|were)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\bhow much\s+(more\s+|longer\b|time\b)(time\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MoreTime();

    // "How much sleep": so many hours.
    [GeneratedRegex(@"^(physical|sleep|rest|exercise|activity|training|practice|experience|notice|warning|daylight|sunlight|leave|holiday|delay)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeSpent();

    // "How long does it last": no way is so long.
    [GeneratedRegex(@"\bhow long\b.*\b(last(s|ed|ing)?|takes?|took|taken|taking|stay(s|ed|ing)?|remain(s|ed|ing)?|wait(s|ed|ing)?|serv(e|es|ed|ing)|continue[ds]?|keep|kept|go on|going on|went on|spen[dt]|work(s|ed|ing)?|liv(e|es|ed|ing)|until|before|after|sentenced?|jailed|imprisoned|detained|held|lead|led|rul(e|ed)|reign(ed)?|valid|closed|away|notice|hav(e|ing) to|ha[ds] to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lasts();

    // "How far back does the dispute go": no distance.
    [GeneratedRegex(@"\bhow far back\s+(do|does|did|can)\b.*\b(go|date|stretch|reach|traced?|run)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowFarBack();

    // "How old is this war": it has no birthday.
    [GeneratedRegex(@"\bhow old\s+(is|was|are|were)\s+(the|this|that|these|those|their)\s+(\p{L}+\s+)?(war|wars|conflict|fighting|dispute|feud|quarrel|crisis|row|rivalry|siege|blockade|strike|ban|ceasefire|truce|alliance|partnership|treaty|pact|agreement|deal|sanctions|embargo|invasion|occupation|uprising|protests?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OldEvent();

    // "Name the officials who led them."
    [GeneratedRegex(@"^\W*(please\s+)?(name|list|identify)\s+(me\s+)?(all\s+)?(of\s+)?(the\s+)?(two\s+|three\s+|four\s+|main\s+|chief\s+)?(?<noun>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Listed();

    // "What does a day in port cost?"
    [GeneratedRegex(@"^\W*what\s+(do|does|did|will|would)\b.*\bcost\b(?!\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatCosts();

    // "What time did it begin", and not "what time of year".
    [GeneratedRegex(@"\bwhat time\s+(did|do|does|is|was|are|were|will|would|can|could|has|had)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatTime();

    // "How far ahead must they tell?"
    [GeneratedRegex(@"^(ahead|beforehand|before|after)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InAdvance();

    // "How does he feel about it": in no way, but glad or sorry.
    [GeneratedRegex(@"\bhow\s+(did|does|do|has|have|had|is|are|was|were|would|will)\b.*\b(feel|felt|feeling|react(ed|ing)?|respond(ed|ing)?|view(ed|s)?|see|seen|regard(ed)?|describe[ds]?|taking|taken?|took|think)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowFeel();

    // "How far have they got": no distance.
    [GeneratedRegex(@"\bhow far\s+(along\b|(have|has|did|are|is|do|does)\b.*\b(got|gotten|get|come|gone|go|along|progressed)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowFarAlong();

    // "Where do things stand", "where does that leave them": no place.
    [GeneratedRegex(@"\bwhere\b.*\b(stands?|comes? in(to)?|fits? in(to)?|leaves? (us|them|him|her|things)|go from here)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FigurativeWhere();

    // "What price" asks for the price; "which city" is answered without the word, and "what share" by "a fifth".
    private static bool NamesTheSubject(AnswerKind kind, string noun) => kind is AnswerKind.Number or AnswerKind.Sum or AnswerKind.Age && !IsShare(noun);

    private static bool IsShare(string noun) => noun is "share" or "proportion" or "fraction" or "portion";

    [GeneratedRegex(@"\b(costs?|pay(s|ing)?|paid|worth|prices?|charged?|spend|spent|earn(s|ed|ings)?|wages?|salary|salaries)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Price();

    // "By how much will wages go up?": "by 6 percent".
    [GeneratedRegex(@"\bby\s+how\s+much\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ByHowMuch();

    [GeneratedRegex(@"\bweigh(s|ed)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Weighs();

    // "How much progress": little, or a great deal.
    [GeneratedRegex(@"^(progress|headway|success|support|influence|trust|faith|confidence|pressure|interest|attention|hope|difference|impact|effect|importance|sense|blame|responsibility|sway|clout|say|choice|freedom)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Degree();

    // "How many hours": what lasts so long tells it in hours or in days.
    [GeneratedRegex(@"^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeUnit();

    // "How many years ago", "how many days after the vote".
    [GeneratedRegex(@"\b(ago|since|before|after|earlier|later|prior|preced(e|es|ed|ing))\b|\bhow\s+many\s+\p{L}+\s+(has|have|had)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeApart();

    // "How many dollars": a share or a sum is what is counted.
    [GeneratedRegex(@"^(percent|percentage|dollars|euros|pounds|cents|yen|rubles|roubles)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Measure();

    private static string Described(string question, Match asked)
    {
        if (AskedNoun.Find(question) is { } noun)
            return LastWord().Match(noun.In(question)).Value.ToLowerInvariant();
        return asked.Groups["word"].ValueSpan.Equals("which", StringComparison.OrdinalIgnoreCase) ? asked.Groups["second"].Value.ToLowerInvariant() : "";
    }

    [GeneratedRegex(@"\w+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LastWord();

    private static string? Term(string word) => TextAnalysis.Terms(word).FirstOrDefault();

    private static (AnswerKind Kind, string? Word) KindOfListed(string question)
    {
        var noun = Listed().Match(question).Groups["noun"].Value.ToLowerInvariant();
        return KindOfNoun(noun) switch
        {
            AnswerKind.Person or AnswerKind.Name => (AnswerKind.Person, Term(noun)),
            AnswerKind.State or AnswerKind.States => (AnswerKind.States, Term(noun)),
            _ => KindOfKeywords(question),
        };
    }

    // "Belmont founded year", "date of the next round": a label for what is wanted.
    private static (AnswerKind Kind, string? Word) KindOfKeywords(string question)
    {
        var noun = Label().Match(question).Groups["noun"].Value.ToLowerInvariant();
        return KindOfNoun(noun) is { } kind && (kind.IsMeasurable() || kind == AnswerKind.Reason) ? (kind, NamesTheSubject(kind, noun) ? null : Term(noun)) : (AnswerKind.Unknown, null);
    }

    [GeneratedRegex(@"^\W*((?<noun>\p{L}+)\s+(of|for)\b.*|([\p{L}\p{N}'’.-]+\s+){1,4}(?<noun>date|year|price|cost|amount|percentage|age|size|population|length|duration|deadline))\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    private static AnswerKind KindOfUnit(string unit, string question) => unit switch
    {
        _ when TimeUnit().IsMatch(unit) => TimeApart().IsMatch(question) ? AnswerKind.Elapsed : AnswerKind.Duration,
        "kilograms" or "kilos" or "grams" or "tonnes" or "tons" or "ounces" => AnswerKind.Weight,
        "miles" or "yards" or "feet" or "inches" or "metres" or "meters" or "kilometres" or "kilometers" or "centimetres" or "centimeters" => AnswerKind.Distance,
        "degrees" => AnswerKind.Temperature,
        _ => Measure().IsMatch(unit) ? AnswerKind.Number : AnswerKind.Count,
    };

    private static AnswerKind? KindOfHow(string word) => word switch
    {
        "much" or "high" or "big" or "large" => AnswerKind.Amount,
        "heavy" => AnswerKind.Weight,
        "hot" or "cold" or "warm" => AnswerKind.Temperature,
        "expensive" or "costly" => AnswerKind.Sum,
        "far" or "tall" or "deep" or "wide" or "thick" => AnswerKind.Distance,
        "fast" or "quickly" => AnswerKind.Speed,
        "old" => AnswerKind.Age,
        "often" => AnswerKind.Frequency,
        _ => null,
    };

    // "What is the starting size": only what is measured is described so and still asked for.
    private static AnswerKind? KindOfMeasure(string noun) => noun is "size" or "number" or "amount" or "price" or "cost" or "population" or "salary" or "wage" or "fee" ? KindOfNoun(noun) : null;

    private static AnswerKind? KindOfNoun(string noun) => noun switch
    {
        "person" or "people" or "man" or "men" or "woman" or "women" or "group" or "groups" or "author" or "president" or "presidents" or "minister" or "ministers"
            or "expert" or "analyst" or "economist" or "spokesman" or "spokeswoman" or "spokesperson" or "researcher" or "scientist" or "professor"
            or "leader" or "leaders" or "politician" or "politicians" or "figure" or "figures" => AnswerKind.Person,
        "team" or "teams" or "company" or "companies" or "agency" or "agencies" or "organization" or "name" or "names" or "officials" or "official" => AnswerKind.Name,
        "country" or "nation" or "nationality" => AnswerKind.State,
        "countries" or "nations" or "nationalities" => AnswerKind.States,
        "city" or "cities" or "place" or "town" or "location" or "venue" or "state" or "region" or "regions" or "continent" => AnswerKind.Place,
        "date" or "day" => AnswerKind.Date,
        "year" or "years" => AnswerKind.Year,
        "century" or "decade" or "time" or "deadline" => AnswerKind.Time,
        "number" or "percentage" or "percent" or "amount" or "size" or "population" or "distance" or "length"
            or "rate" => AnswerKind.Number,
        "height" or "depth" or "width" => AnswerKind.Distance,
        "weight" => AnswerKind.Weight,
        "temperature" => AnswerKind.Temperature,
        "price" or "cost" or "salary" or "wage" or "wages" or "fee" or "fine" or "fare" or "rent" or "ransom" => AnswerKind.Sum,
        _ when IsShare(noun) => AnswerKind.Number,
        "age" => AnswerKind.Age,
        "reason" or "reasons" or "purpose" or "cause" or "excuse" or "explanation" or "justification" or "pretext" or "rationale" or "motive" or "grounds" => AnswerKind.Reason,
        _ => null,
    };

    [GeneratedRegex(@"\b(?<word>who|whose|whom|where|when|why|how|what|which)\b(?:['’]s)?\s*((?<=\b(which|what)\s+)(two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?(?<noun>\w*)(\s+(?<second>\w+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\b(what|which)(['’]s|\s+(is|are|was|were))\s+(the|its|his|her|their|([\p{L}.-]+\s+)?[\p{L}.-]+['’]s)\s+(?<noun>\w+)(\s+(?<second>\w+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NounAfterArticle();
}
