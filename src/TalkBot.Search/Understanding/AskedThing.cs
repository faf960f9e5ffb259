using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>What is asked of a thing.</summary>
internal enum AskedOf
{
    /// <summary>"Which ratings agency", "who was the lawmaker that".</summary>
    Name,

    /// <summary>"What is the name of the boat": nothing but the name.</summary>
    NameAlone,

    /// <summary>"How many ships".</summary>
    Number,

    /// <summary>"Who will chair": whoever does it.</summary>
    Doer,

    /// <summary>"Who was in the delegation", "who will chair the group": whoever belongs to it, or will lead it.</summary>
    Member,

    /// <summary>"Who else was in the delegation": whoever belongs to it beside those who are known.</summary>
    FurtherMember,

    /// <summary>"Who was the envoy before Rubio": another one than is named.</summary>
    Other,
}

/// <summary>A thing of which a question wants the name or the number, which a sentence may speak of and not tell.</summary>
/// <param name="Asked">What is asked of it.</param>
/// <param name="Noun">Its index term; empty for a doer.</param>
internal sealed partial record AskedThing(AskedOf Asked, string Noun)
{
    /// <summary>"Which European oil companies": so many words after the question word may hold the noun.</summary>
    private const int Reach = 4;

    /// <summary>"Nineteen large grain ships": so many words may stand between a number and what it counts.</summary>
    private const int CountReach = 4;

    /// <summary>A noun with what describes it: "Harper's elder cousin".</summary>
    private const string Described = @"[\p{L}\p{N}'’.-]+(\s+(?!" + Follows + @"\b)[\p{L}\p{N}'’.-]+){0,4}";

    /// <summary>What may follow it, and is no part of it.</summary>
    private const string Follows = "(in|of|at|on|by|from|with|for|to|who|whom|whose|that|which|where|when|is|are|was|were|has|have|had|did|does|do|will|would)";

    /// <summary>Who asks how many people is told of passengers.</summary>
    private static readonly string People = TextAnalysis.Terms("people")[0];

    private static readonly HashSet<string> Nameable = [.. TextAnalysis.Terms(
        "company firm agency bank fund newspaper magazine channel broadcaster club team ship boat vessel ferry trawler hotel palace airline university school college hospital contractor builder supplier manufacturer maker lawmaker legislator deputy senator diplomat judge lawyer player coach city town village port airport station river bridge museum church street brand party organisation organization institute foundation court committee island factory plant mine shop store restaurant theatre stadium laboratory lab pesticide chemical substance drug medicine vaccine disease virus bacterium species lender insurer carrier operator retailer supermarket brewery winery consultancy pollster charity ministry clinic prison jail song film movie book novel opera album")];

    /// <param name="question">The question.</param>
    /// <param name="tokens">Its index terms.</param>
    /// <param name="kind">What it asks for.</param>
    /// <returns>Null where it asks for nothing of the kind.</returns>
    public static AskedThing? In(string question, IReadOnlyList<Token> tokens, AnswerKind kind)
    {
        if (kind == AnswerKind.Count && Behind(HowMany().Match(question)).FirstOrDefault().Term is { } counted)
            return new AskedThing(AskedOf.Number, counted);
        if (Within(NameOf().Match(question).Groups["thing"]) is { Count: > 0 } described)
            return new AskedThing(AskedOf.NameAlone, (described.Find(token => Persons.Contain(token.Term)) is { Term: not null } person ? person : NounOf(described)).Term); // "The two people badly hurt".
        if (Behind(Which().Match(question)).FirstOrDefault(token => Nameable.Contains(token.Term) && !IsAdjective(token)).Term is { } named)
            return new AskedThing(AskedOf.Name, named);
        if (Within(MemberOf().Match(question).Groups["thing"]) is { Count: > 0 } body)
            return new AskedThing(Further().IsMatch(question) ? AskedOf.FurtherMember : AskedOf.Member, body[^1].Term);
        if (BeforeWhom().IsMatch(question))
            return new AskedThing(AskedOf.Other, "");
        return Role().IsMatch(question) ? new AskedThing(AskedOf.Doer, "") : null;

        List<Token> Within(Group thing) =>
            [.. tokens.Where(token => thing.Success && token.Start >= thing.Index && token.End <= thing.Index + thing.Length)];

        // "The teacher killed in Bern".
        Token NounOf(List<Token> described) => described.FindLast(token => !question.AsSpan(token.Start, token.End - token.Start).EndsWith("ed")) is { Term: not null } noun ? noun : described[^1];

        IEnumerable<Token> Behind(Match match) =>
            match.Success ? tokens.Where(token => token.Start >= match.Index + match.Length && !IsVerb(token)).Take(Reach) : [];

        // "Diplomatic ties" are no diplomat's.
        bool IsAdjective(Token token) => question.AsSpan(token.Start, token.End - token.Start).EndsWith("tic", StringComparison.OrdinalIgnoreCase);

        // "Team up".
        bool IsVerb(Token token) => question.AsSpan(token.End).StartsWith(" up", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a sentence has a name that the question has not, and that is no state's, people's, month's or day's.</summary>
    public static bool NamesSomebody(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        AnswerEvidence.HasNewName(sentence, questionWords, States.Contain);

    /// <summary>"A ratings agency lowered …": the thing is spoken of, and each time left without a name.</summary>
    public bool IsLeftUnnamedIn(AnalyzedSentence sentence)
    {
        var spokenOf = sentence.Tokens.Where(token => token.Term == Noun).ToList();
        return spokenOf.Count > 0
            && spokenOf.TrueForAll(token => Indefinite().IsMatch(sentence.Text[..token.Start]) && !Named().IsMatch(sentence.Text[token.End..]));
    }

    /// <summary>"The Karthun dam", "the lawyer, Mirko Daan": whether the thing stands beside a name.</summary>
    public bool IsNamedIn(AnalyzedSentence sentence) => sentence.Tokens.Exists(token =>
        token.Term == Noun && (Named().IsMatch(sentence.Text[token.End..]) || NamedBefore().IsMatch(sentence.Text[..token.Start])));

    /// <summary>Whether a sentence tells that one came after the other.</summary>
    public static bool TellsOrder(AnalyzedSentence sentence) => Order().IsMatch(sentence.Text);

    /// <summary>Whether a sentence has the thing's noun, or what stands in for it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms.</param>
    public bool IsSpokenOfIn(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms) =>
        terms.Any(term => term.IsOwn && term.Term == Noun && SoftMatch.Of(term, sentence.Terms) > 0);

    /// <summary>Whether a number stands before what is counted, or close behind it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms: it may be told in a word that means the same, where "flights" are no aircraft.</param>
    public bool IsCountedIn(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms)
    {
        var counted = terms.FirstOrDefault(term => term.IsOwn && term.Term == Noun);
        return AnswerEvidence.NumbersIn(sentence).Any(number => Beside(number).Any(token => counted is null || SoftMatch.Of(counted, [token.Term]) >= RelatedWords.SameWeight || (Noun == People && Persons.Contain(token.Term))));

        IEnumerable<Token> Beside(TextSpan number) => sentence.Tokens.Where(token => token.Start >= number.End).Take(CountReach)
            .Concat(sentence.Tokens.Where(token => token.End <= number.Start).TakeLast(CountReach / 2));
    }

    [GeneratedRegex(@"\bhow many\s+(other\s+|more\s+)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(which|what)\s+(?!(is|are|was|were|did|do|does|will|would|kind|sort|type)\b)|\bwho\s+(is|was|are|were)\s+the\s+((two|three|four|five|six|seven|eight)\s+)?(?=(\p{L}+\s+){1,3}(that|who|which)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Which();

    // "What is the name of Harper's cousin in Jersey?": a noun, whichever; "what is her cat called?", "who are the three judges?"
    [GeneratedRegex(@"\b(what(['’]s|\s+(is|are|was|were))|give me|tell me)\s+the\s+names?\s+of\s+(?<thing>" + Described + @")(?=\W*$|\s+" + Follows + @"\b)|^\W*what(['’]s|\s+(is|are|was|were))\s+(?<thing>" + Described + @")\s+(called|named)\W*$|^\W*who\s+(are|were)\s+the\s+(?<thing>(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+" + Described + @")(?=\W*$|\s+" + Follows + @"\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameOf();

    // "Who travelled with Rubio in the U.S. delegation?"
    [GeneratedRegex(@"^\W*who\s+(else\s+)?((is|are|was|were)|(accompanied|joined|came|travel+ed|went|served|sat|sits)\b[^?]{0,40}?)\s+(in|on|part of|among|with|of)\s+((the|an?|his|her|its|their)\s+)?(?<thing>([\p{L}.'’]+\s+){0,2}(working\s+groups?|delegation|team|entourage|retinue|party|panel|committee|commission|council|cabinet|squad|crew))\b|^\W*who\s+((is|are)\s+(going\s+)?to|will|would|might|should)\s+(chair|head|lead|run|join|sit on|be (in|on))\s+((the|an?|its|their)\s+)?(?<thing>([\p{L}.'’]+\s+){0,2}(groups?|delegations?|teams?|panels?|committees?|commissions?|councils?))\b|^\W*who((['’]s|\s+(is|are|was|were))\s+(chairing|heading|leading|running|in charge of)|\s+(chairs|heads|leads|runs))\s+((the|an?|its|their)\s+)?(?<thing>([\p{L}.'’]+\s+){0,2}(groups?|panels?|committees?|commissions?|councils?))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MemberOf();

    [GeneratedRegex(@"\b(else|besides|apart from|aside from|other than)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Further();

    // "Who will be the next ambassador", "who is going to chair": somebody with a name, where "who fears …" may be a people.
    [GeneratedRegex(@"^\W*(and |so |but )?who(['’]s|\s+(will|would|is|are|was|were|has|have|had))?\s+(going to\s+|supposed to\s+|getting\s+|been\s+|gets\s+|got\s+|to\s+)?(be\s+)?(the\s+)?(next\s+|new\s+)?(\p{L}[\p{L}.]*\s+){0,2}(chair|head|sit (in|on)|serve (in|on)|run|runs|represent|appointed|picked|chosen|nominated|ambassador|envoy|mediator|negotiator|host|hosted|invented|own|owns|owned)\b|^\W*who\s+(are|were)\s+the\s+(\p{L}+\s+)?(members|participants|heads|owners|backers|authors|sponsors|delegates|candidates)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^\W*(who|which\s+\p{L}+)\s+(is|was|were|served|held|had|did|has|will)\b[^?]*\b(before|after|prior to)\s+((president|secretary|minister|prime minister|mr|mrs|ms|him|her|them)\b\.?|(?-i:\p{Lu})[\p{L}.'’-]+)(\s+(?-i:\p{Lu})[\p{L}.'’-]+)*\W*$|^\W*who\b[^?]*\b(predecessors?|successors?|preceded|precedes|succeeded|succeeds|replaced|replaces)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeforeWhom();

    [GeneratedRegex(@"\b(before|after|already|earlier|former|previous(ly)?|predecessors?|successors?|preced\w+|succe(ed|ss)\w*|replac\w+|then|late|ex|outgoing|incoming|next|until|take[ns]? over|took over|taking over|follow\w*|inherit\w*|heir)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|\d[\d.,]*|hundreds? of|dozens? of|many|most|some|several|another|unnamed|his|her|its|their|one of (the|its|their)( [\d,]+)?)(\s+[\p{L}-]+){0,2}\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Indefinite();

    [GeneratedRegex(@"^\s*([,(:—–]\s*(the\s+)?\p{Lu}|(called|named|known as)\b|,?\s*(such as|including)\s+(the\s+)?\p{Lu}|\p{Lu})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\S\s+\p{Lu}[\p{L}’'-]+(?<!['’]s)\s+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedBefore();
}
