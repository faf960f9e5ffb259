using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence holds the kind of thing a question asks for, beyond what the question says itself.</summary>
internal static partial class AnswerEvidence
{
    private const string Figure =
        @"(\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozens|hundreds|thousands)";

    private const double NumberAlone = 0.67;

    private static readonly HashSet<string> Calendar = [.. TextAnalysis.Terms(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")];

    /// <summary>1 when it does, 0 when it does not, 0.5 when the kind is unknown.</summary>
    /// <remarks>It runs for each sentence looked at: what most sentences have nothing of is looked for before it is told apart from what else it may be.</remarks>
    public static double Of(AnswerKind kind, AnalyzedSentence sentence, IReadOnlySet<string> questionWords) => kind switch
    {
        AnswerKind.Unknown => 0.5,
        AnswerKind.Person => HasNewPerson(sentence, questionWords) ? 1 : HasNewName(sentence, questionWords) ? 0.5 : 0,
        AnswerKind.Name => Truth(HasNewName(ReportedClause.Of(sentence, questionWords), questionWords)),
        AnswerKind.State => StatesIn(ReportedClause.Of(sentence, questionWords), questionWords, enough: 1),
        AnswerKind.States => StatesIn(ReportedClause.Of(sentence, questionWords), questionWords, enough: 2),
        AnswerKind.Place => Truth(HasNewPlace(sentence, questionWords)),
        AnswerKind.PlaceToCome => Truth(AskedVenue.Evidence(kind, sentence, questionWords) >= 1),
        AnswerKind.Time => Time().IsMatch(sentence.Text) || Undecided().IsMatch(sentence.Text) ? 1 : VagueTime().IsMatch(sentence.Text) ? 0.5 : 0,
        AnswerKind.PastTime => Time().IsMatch(sentence.Text) && Time().IsMatch(Without(Stretch(), sentence.Text)) ? 1 : VagueTime().IsMatch(sentence.Text) ? 0.5 : 0,
        AnswerKind.PossibleTime => Matters.TellsCondition(sentence.Text) ? 1 : Of(AnswerKind.FutureTime, sentence, questionWords),
        AnswerKind.Soon => Speed().IsMatch(sentence.Text) ? 1 : Of(AnswerKind.FutureTime, sentence, questionWords),
        AnswerKind.FutureTime => (Time().IsMatch(sentence.Text) && Time().IsMatch(Past().Replace(sentence.Text, " "))) || Undecided().IsMatch(sentence.Text) ? 1 : ToCome().IsMatch(sentence.Text) ? 0.5 : 0,
        AnswerKind.Date => Truth(Date().IsMatch(sentence.Text)),
        AnswerKind.Year => Truth(Year().IsMatch(sentence.Text)),
        AnswerKind.Month => Truth(Month().IsMatch(sentence.Text)),
        AnswerKind.Frequency => Truth(Frequency().IsMatch(sentence.Text)),
        AnswerKind.Hour => Truth(Hour().IsMatch(sentence.Text)),
        AnswerKind.Duration => Truth(Duration().IsMatch(sentence.Text) || Undecided().IsMatch(sentence.Text)),
        AnswerKind.Elapsed => Truth(Elapsed().IsMatch(sentence.Text)),
        AnswerKind.Number when Fraction().IsMatch(sentence.Text) => 1,
        AnswerKind.Number or AnswerKind.Count or AnswerKind.Sum or AnswerKind.Amount when !Number().IsMatch(sentence.Text) => 0,
        AnswerKind.Number => Truth(HasNew(Number(), Without(CalendarDate(), sentence.Text), sentence, questionWords)),
        AnswerKind.Count => Truth(HasNew(Number(), Without(AgeBeside(), Without(Money(), Without(TimeOrShare(), Without(Measure(), Without(CalendarDate(), sentence.Text))))), sentence, questionWords)),
        AnswerKind.Sum => SumIn(sentence, questionWords),
        AnswerKind.Age => Truth(Age().IsMatch(sentence.Text)),
        AnswerKind.Amount => AmountIn(sentence, questionWords),
        AnswerKind.Length => Truth(Duration().IsMatch(sentence.Text) || Distance().IsMatch(sentence.Text) || Undecided().IsMatch(sentence.Text)),
        AnswerKind.Distance => Truth(Distance().IsMatch(sentence.Text) && !Dimensions.IsOther(sentence, questionWords)),
        AnswerKind.Weight => Truth(Weight().IsMatch(sentence.Text)),
        AnswerKind.Temperature => Truth(Temperature().IsMatch(sentence.Text)),
        AnswerKind.Speed => Truth(Speed().IsMatch(sentence.Text) || Rate().IsMatch(sentence.Text) || Duration().IsMatch(sentence.Text)),
        AnswerKind.Reason => Truth(Reasons.StandIn(sentence.Text)),
        AnswerKind.Condition => Truth(Matters.TellsCondition(sentence.Text)),
        AnswerKind.Topic => Truth(Matters.TellsTopic(sentence.Text)),
        AnswerKind.TopicToCome => Matters.TellsTopicToCome(sentence.Text) ? 1 : Matters.TellsTopic(sentence.Text) ? 0.7 : 0,
        AnswerKind.Change => Truth(Matters.TellsChange(sentence.Text)),
        AnswerKind.Effect => Truth(Matters.TellsEffect(sentence.Text)),
        AnswerKind.Outcome => Truth(Matters.TellsOutcome(sentence.Text)),
        AnswerKind.Manner => Truth(Manner().IsMatch(sentence.Text)),
        AnswerKind.MannerToCome => Matters.TellsSteps(sentence.Text) ? 1 : Manner().IsMatch(sentence.Text) ? 0.5 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    /// <summary>Whether the sentence tells what somebody said, thinks or feels.</summary>
    public static bool ReportsSpeech(AnalyzedSentence sentence) => Speech().IsMatch(sentence.Text);

    /// <summary>How often people are named with a title, or by two names.</summary>
    public static int CountPersons(AnalyzedSentence sentence) => Person().Count(sentence.Text);

    /// <summary>Where numbers stand, in figures or words, that tell no date.</summary>
    public static IEnumerable<TextSpan> NumbersIn(AnalyzedSentence sentence) =>
        Number().Matches(Without(CalendarDate(), sentence.Text)).Select(match => new TextSpan(match.Index, match.Length));

    // A name that no list has may be a state's.
    private static double StatesIn(AnalyzedSentence sentence, IReadOnlySet<string> questionWords, int enough)
    {
        var known = States.CountIn(sentence, questionWords);
        return known >= enough ? 1 : known > 0 || BothStates().IsMatch(sentence.Text) ? 0.75 : !States.AreOfRegion(questionWords) && HasNewName(sentence, questionWords) ? 0.5 : 0;
    }

    // Whose they are stands before; "both sides" may be anybody.
    [GeneratedRegex(@"\b(both|the two) (countries|nations|states|governments)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BothStates();

    // A number that may be a sum in a currency that nobody knows is a weaker sign.
    private static double SumIn(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        !HasNew(Number(), Without(Counted(), Without(AgeBeside(), Without(TimeOrShare(), Without(CalendarDate(), sentence.Text)))), sentence, questionWords) ? 0
        : Money().IsMatch(sentence.Text) || BigNumber().IsMatch(sentence.Text) ? 1
        : NumberAlone;

    // A bare number may count anything.
    private static double AmountIn(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        !HasNew(Number(), Without(AgeBeside(), Without(Period(), Without(CalendarDate(), sentence.Text))), sentence, questionWords) ? 0
        : Money().IsMatch(sentence.Text) || BigNumber().IsMatch(sentence.Text) || Quantity().IsMatch(sentence.Text) || Distance().IsMatch(sentence.Text) ? 1
        : NumberAlone;

    [GeneratedRegex(@"\d\s?(%|°)|\b(per\s?cent|percentage|times|twice|half|double[ds]?|tripled?|tonnes?|tons?|kilograms?|kilos?|grams?|kg|pounds?|lbs?|ounces?|litres?|liters?|gallons?|barrels?|degrees?|points?|hectares?|acres?|(square|cubic) \p{L}+|watts?|megawatts?|gigawatts?|volts?|bytes?|more than|less than)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\b(hundred|thousand|million|billion|trillion|free|nothing)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BigNumber();

    private static double Truth(bool held) => held ? 1 : 0;

    /// <summary>Whether a sentence has a name that the question has not, and that is no month's or day's.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="questionWords">The index terms of the question.</param>
    /// <param name="isOther">Whether an index term is a name of another kind than is looked for; null where every name is.</param>
    public static bool HasNewName(AnalyzedSentence sentence, IReadOnlySet<string> questionWords, Func<string, bool>? isOther = null)
    {
        var (text, tokens) = (sentence.Text, sentence.Tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            // A capital at the start of the sentence says nothing, unless the next word has one too.
            if (char.IsUpper(text[tokens[i].Start]) && IsNew(tokens[i].Term) && isOther?.Invoke(tokens[i].Term) != true
                && (tokens[i].Start > 1 || (i + 1 < tokens.Count && char.IsUpper(text[tokens[i + 1].Start]))))
                return true;
        }

        return false;

        // Who asks for a Chilean is not told one by "Chile".
        bool IsNew(string term) => !questionWords.Contains(term) && !Calendar.Contains(term) && !questionWords.Any(word => SoftMatch.AreKin(word, term));
    }

    /// <summary>"In Riyadh", "near the Sarn": a conflict is no place for being Ukrainian.</summary>
    private static bool HasNewPlace(AnalyzedSentence sentence, IReadOnlySet<string> questionWords)
    {
        foreach (var match in Place().EnumerateMatches(sentence.Text))
        {
            var capital = match.Index + match.Length - 1;
            if (sentence.Tokens.Any(token => token.Start == capital && !questionWords.Contains(token.Term) && !States.IsAdjective(sentence.Text[token.Start..token.End])))
                return true;
        }

        return false;
    }

    /// <summary>Whoever the question names is nobody new with a first name: "Greta Holm", where it says "Holm".</summary>
    private static bool HasNewPerson(AnalyzedSentence sentence, IReadOnlySet<string> questionWords)
    {
        foreach (var match in Person().EnumerateMatches(sentence.Text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            if (sentence.Tokens.LastOrDefault(token => token.Start < end && token.End > start).Term is { } last && !questionWords.Contains(last))
                return true;
        }

        return false;
    }

    /// <summary>The text with blanks where the pattern matches: what is left keeps its place.</summary>
    private static string Without(Regex pattern, string text) => pattern.Replace(text, static match => new string(' ', match.Length));

    /// <summary>Whether a word that the question does not have stands where the pattern matches what is left of a sentence's text.</summary>
    private static bool HasNew(Regex pattern, string left, AnalyzedSentence sentence, IReadOnlySet<string> questionWords)
    {
        foreach (var match in pattern.EnumerateMatches(left))
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Start < match.Index + match.Length && token.End > match.Index && !questionWords.Contains(token.Term))
                    return true;
            }
        }

        return false;
    }

    // A title and a name, or two names in a row with perhaps an initial between them.
    [GeneratedRegex(@"\b(President|Chancellor|Minister|Secretary|Ambassador|General|Senator|Governor|Judge|Professor|King|Queen|Prince|Princess|Pope|Sir|Mrs?|Ms|Dr|Sen|Gen|Gov|Rep)\.?\s+\p{Lu}\p{L}+|\b\p{Lu}\p{Ll}+(\s+\p{Lu}\.)?\s+(?!(Agency|Union|Nations|Bank|Party|Council|Ministry|Commission|Court|University|Company|Institute|Alliance|Centre|Center|Station|Valley|River|Lake|Sea|Bay|City|Street|Square|Islands?|Compact|Cup|Cross|Authority|Committee|Assembly|Parliament|Congress|House|Group|Fund|Treaty|Act|Times|Post|Commercial|Atomic|Energy|National|International)\b)\p{Lu}[\p{L}’'-]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b\d+([.,]\d+)*|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|none)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    // "14 March 2024", "in 2022", "Sept. 9": no measure of anything.
    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\s+(of\s+)?(january|february|(?-i:March)|april|(?-i:May)|june|july|august|september|october|november|december)(,?\s+\d{4})?\b|\b(january|february|(?-i:March)|april|(?-i:May)|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,4}(st|nd|rd|th)?\b(,\s*\d{4}\b)?|\b(in|since|by|until|before|after|from|during|of)\s+(early\s+|late\s+|mid-)?(1\d{3}|20\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CalendarDate();

    // Times and shares, which count nothing else: "for eleven years", "in 2022", "18 percent", "at 10:30", "one of them".
    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b|\b(in|since|by|of|until|before|after|from)\s+(early\s+|late\s+|mid-)?(1\d{3}|20\d{2})\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+\d[\d, ]*|\b\d{1,2}\s+(january|february|march|april|may|june|july|august|september|october|november|december)(\s+\d{4})?\b|\b" + Figure + @"([\s-]+((?<!\d\s)an?|of|hundred|thousand|million|billion|trillion))*[\s-]*(%|(per\s?cent|percentage|(second|minute|hour|day|week|month|year|decade)s?|century|centuries)\b)|\b(one|half) of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeOrShare();

    // "Ana Lopez, 58, restores pianos."
    [GeneratedRegex(@"(?<=\p{L},\s)\d{1,2}(?=,)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AgeBeside();

    [GeneratedRegex(@"[$€£¥]\s?\d[\d.,]*(\s+(million|billion|trillion))?|\b" + Figure + @"([\s-]+(a|an|of|hundred|thousand|million|billion|trillion))*[\s-]+(dollar|euro|pound|cent|yen|yuan|ruble|rouble|crown|krona|krone|franc|mark|lira|peso|rupee|real|rand|dinar|dirham|riyal|shekel|zloty|forint|taler|thaler|florin|ducat|guilder|penny|penni|shilling|pfennig|kopeck)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\baged?\s+(of\s+)?\w|\b[\w]+[\s-]years?[\s-]olds?\b|\byears of age\b|\bcentur(y|ies)[\s-]old\b|,\s\d{1,3},|\bborn\b|\b(founded|built|established|dates? (back )?(to|from)|dating (back )?(to|from))\b|\bin (his|her|their|its) (early |mid-?|late )?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)\b|\b(at least|over|under|below|above|minimum( age)?( of)?)[\s-]+\d{1,2}(s\b|(?=\s*([,.;)]|and\b|or\b|years\b|to\b|may\b|can\b|must\b|need\b|are\b|should\b|$)))|\b(is|was|are|were|turn(s|ed|ing)?|at)\s+(only |just |about |nearly |almost |now )?(\d{1,3}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?![.,:]?\d|[\s-]*(%|percent|per cent|million|billion|thousand|\p{L}+s\b|[ap]\.?m\b|km|mph|kph|degree))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b((1\d{3}|20\d{2})s?|\d{1,4}\s?(bc|ad|bce|ce)|\d{1,2}:\d{2}|january|february|(?-i:March|May)|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?<!\d(st|nd|rd|th)-)century|centuries|decades?|years?|months?|weeks?|days?|hours?|ago|today|yesterday|tomorrow|tonight|morning|afternoon|evening|spring|summer|autumn|winter|christmas|easter|new year['’]?s?|ramadan|thanksgiving)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Time();

    // "A fifth of the traffic", "by two thirds"; "a third round" is no share.
    [GeneratedRegex(@"\b(an?|one|two|three|four)[\s-](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?(?=\s+of\b)|(?<=\bby\s+(about\s+|nearly\s+|almost\s+)?)(an?|one|two|three|four)[\s-](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fraction();

    // "Eleven days", "10:30": no amount of anything else.
    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b|\b" + Figure + @"([\s-]+(a|an|of|and|hundred|thousand))*[\s-]+(second|minute|hour|day|night|week|month|year|decade)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Period();

    // "An hour's drive", "40 minutes away" tell how far, too.
    [GeneratedRegex(@"\b" + Figure + @"([\s-]+(a|an|of|and|hundred|thousand|million|billion))*[\s-]*(light[ -]?years?|(mile|yard|foot|feet|inch|inche|league|fathom|kilomet(er|re)|met(er|re)|centimet(er|re)|millimet(er|re)|storey|story|storie|floor|block|page|word|km|cm|mm|ft|m)s?)\b|\b(an?|half an?)\s+(mile|yard|foot|inch|kilomet(er|re)|met(er|re))\b|\b(minutes?|hours?|days?)['’]?s?\s+(drive|walk|ride|flight|journey|sail|march|away)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Distance();

    // "1,340 metres", "84-kilogram": nothing is counted.
    [GeneratedRegex(@"\b" + Figure + @"([\s-]+(a|an|of|hundred|thousand|million|billion))*[\s-]*((nautical |square |cubic )?(mile|yard|foot|feet|inche|kilomet(er|re)|met(er|re)|centimet(er|re)|millimet(er|re)|kilogram|gram|kilo|tonne|ton|litre|liter|hectare|acre|degree|km|cm|mm|kg)s?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b" + Figure + @"([\s-]+(a|an|of|and|hundred|thousand|million|billion))*[\s-]*(kilogram|gram|milligram|kilo|tonne|ton|pound|ounce|stone|carat|kg|lb|oz|g|t)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\b(degrees?|celsius|fahrenheit|kelvin)\b|°|\b(below|above)\s+(zero|freezing)\b|\b(freez|boil)(es?|ing)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Temperature();

    [GeneratedRegex(@"\b((1\d{3}|20\d{2})s?|\d{1,4}\s?(bc|ad|bce|ce)|\d{2}0s|centur(y|ies)|decades?|years? (ago|earlier|later|before|prior)|(last|this|next|that|the (previous|following|same)) year)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(january|february|(?-i:March|May)|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|months? (ago|earlier|later|before|prior)|(last|this|next|that|same) month|\d{4}-\d{2}(-\d{2})?|\d{1,2}/\d{1,2}/\d{2,4})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b((every|each)\s+([\w-]+\s+){0,2}(second|minute|hour|day|night|morning|evening|week|weekend|fortnight|month|quarter|year|decade|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)s?|once|twice|(two|three|four|five|six|\d+) times|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(ly)?|biennial(ly)?|always|never|seldom|rarely|regular(ly)?|often|frequent(ly)?|sometimes|usually|(per|an?) (hour|day|week|month|year)|on (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Frequency();

    // "4,200 people", "30 planes": no money.
    [GeneratedRegex(@"\b" + Figure + @"([\s-]+(hundred|thousand|million))?\s+(\p{Ll}+\s+)?(people|men|women|children|(?!(dollar|euro|pound|cent|yen|ruble|rouble|crown|krona|franc|mark|lira|peso|rupee|real|rand|dinar|dirham|riyal|shekel|florin|ducat|guilder|shilling)s)\p{Ll}{3,}s)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Counted();

    // "Over three years", "for a week": how long, and not when.
    [GeneratedRegex(@"\b(for|over|within|lasting|lasted|spanning)\s+(the\s+)?((next|last|past|about|some|nearly|almost|at least)\s+)?(\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|many)[\s-]+(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b(?!\s+ago)|\b(\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\s+(tonnes|dollars|euros|times|units|people)?\s*(a|per)\s+(day|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"[\w.,]+[\s-]+\w+\s+(ago|prior|earlier|before)\b|\b(last|past|previous)\s+\w+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(soon|later|until|after|once|when|if|unless|provided that|should (the|an?|this|that|it|they|he|she)|as soon as|time(line|table|frame)s?|schedules?|deadlines?|dates?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ToCome();

    // That it is not known when is an answer, too.
    [GeneratedRegex(@"\b(((did|do|does|would|has|have)(n['’]t| not)|declined to)\s+(say|said|specify|specified|disclosed?|give|given|reveal(ed)?|set)|gave no\s+(dates?|times?|figures?|details?|timetable|deadline)|uncertain|unclear|unknown|undecided|undetermined|(not|yet)\s+(yet\s+|been\s+|to be\s+){0,2}(set|known|decided|announced|fixed|scheduled|determined|clear|disclosed))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"\b(swift|quick|rapid|prompt|immediate|speed|fast|slow|gradual|sudden|brisk|instant)(ly|y|er|est|ie[rd])?\b|\b(at once|right away|within (days|weeks|hours|months)|soon|overnight)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Speed();

    // "104 kilometers an hour", "30 mph", "two percent a year".
    [GeneratedRegex(@"\d\s*(%|mph\b|kph\b|km/h|kmh\b|m/s|knots?\b)|\b(percent|per cent|knots|mach)\b|\b(an?|per|every|each)\s+(second|minute|hour|day|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(/\d{2,4})?|(\d{1,2}(st|nd|rd|th)?\s+(of\s+)?)(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,4}|(christmas|new year['’]?s?|easter|thanksgiving|independence|boxing|valentine['’]?s)( day| eve)?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b(?!\s*(%|percent|per cent|million|billion))|\b\d{1,2}\s?([ap]\.?m\b|o['’]clock)|\b(noon|midday|midnight|dawn|dusk|sunrise|sunset|daybreak|nightfall|morning|afternoon|evening|night|o['’]clock|hours?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(since|until|prior|earlier|later|during|after|before|soon|time(line|table|frame)?s?|schedules?|deadlines?|dates?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VagueTime();

    // "Three years ago" and "three years old" are no length of anything, nor is "15 times a day".
    [GeneratedRegex(@"\b(\d[\d.,]*|(?<!(\d|\b(times|once|twice|dollars|euros|pounds|cents|barrels|tonnes|tons|people|units|litres|gallons|hours|minutes|million|billion|thousand|hundred))\s)an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|few|many|half|couple of)[\s-]+(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century)\b(?![\s-]+(ago|earlier|prior|before|later|old)\b)|\b(until|till|all (day|night|week|year)|(decades|centuries|years|months|weeks|days|hours|minutes) of|for (decades|centuries|years|months|weeks|days|hours|minutes))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|few|many|half|couple of)[\s-]+(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century)\b(?![\s-]+old\b)|\b(since|decades|centuries)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\b([Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Oo]f|[Oo]utside|[Aa]cross|[Aa]round|[Oo]n|[Ww]ithin)\s+(the\s+)?[\p{Lu}]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(by|through|using|via|with|method|means|way|\w+ly)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Manner();

    [GeneratedRegex(@"[“”""]|\b(said|says|saying|told|tells|asked|added|stated|stating|states|state that|say|wrote|writes|insist(s|ed|ing)?|claim(s|ed|ing)?|argu(es?|ed|ing)|warn(s|ed|ing)?|announc(es?|ed|ing)|declar(es?|ed|ing)|express(es|ed|ing)?|emphasi[sz](es?|ed|ing)|stress(es|ed|ing)?|assur(es?|ed|ing)|indicat(es|ed|ing)|suggest(s|ed|ing)?|voic(es?|ed|ing)|accus(es?|ed|ing)|reject(s|ed|ing)?|den(y|ies|ied|ying)|call(s|ed|ing)? (for|on)|criticiz(es?|ed|ing)|criticis(es?|ed|ing)|blam(es?|ed|ing)|according to|believ(es|ed|ing)|thinks?|thought|think|implicat(es?|ed|ing)|concern|describ(es?|ed|ing)|promis(es?|ed|ing)|vow(s|ed|ing)?|pledg(es?|ed|ing)|demand(s|ed|ing)?|urg(es?|ed|ing)|repl(y|ies|ied|ying)|respond(s|ed|ing)?|react(s|ed|ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Speech();
}
