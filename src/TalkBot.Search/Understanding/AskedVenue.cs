using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Questions for where something takes place, and whether a sentence tells it. Where a thing lies or comes from is told in many other ways.</summary>
internal static partial class AskedVenue
{
    private const string Proper = @"\p{Lu}[\p{L}.-]*(\s+\p{Lu}[\p{L}.-]*)*";

    /// <summary>"In the hotel" may be all that is known.</summary>
    private const double Unnamed = 0.5;

    public static bool IsAsked(string question, AnswerKind kind) => kind is AnswerKind.Place or AnswerKind.PlaceToCome ? Event().IsMatch(question) : Building().IsMatch(question);

    /// <summary>What a question for a place asks for: where something is, or where it will be.</summary>
    public static AnswerKind KindOf(string question) => ToCome().IsMatch(question) ? AnswerKind.PlaceToCome : AnswerKind.Place;

    /// <summary>Where a question tells that something took place, and asks what: "What was agreed in <i>Riyadh</i>?", "the outcome of the <i>Riyadh</i> talks"; null where it tells none.</summary>
    public static TextSpan? Occasion(string question)
    {
        var place = (TookPlace().Match(question) is { Success: true } match ? match : CameOf().Match(question)).Groups["place"];
        return place.Success ? new TextSpan(place.Index, place.Length) : null;
    }

    /// <summary>"Held in Riyadh" does not tell where anything will be.</summary>
    private static AnalyzedSentence Telling(AnswerKind kind, AnalyzedSentence sentence) => kind == AnswerKind.PlaceToCome ? WithoutPast(sentence) : sentence;

    private static AnalyzedSentence WithoutPast(AnalyzedSentence sentence) =>
        Past().IsMatch(sentence.Text) ? new AnalyzedSentence(Past().Replace(sentence.Text, static match => new string(' ', match.Length))) : sentence;

    /// <summary>1 where a place has a name that the question has not, 0.5 where it has none, and else 0.</summary>
    public static double Evidence(AnswerKind kind, AnalyzedSentence whole, IReadOnlySet<string> questionWords)
    {
        var sentence = Telling(kind, whole);
        if (kind != AnswerKind.PlaceToCome && IsNew(Dateline().Match(whole.Text).Groups["place"]))
            return 1;
        foreach (Match match in NamedPlace().Matches(sentence.Text))
        {
            if (IsNew(match.Groups["place"]))
                return 1;
        }

        var plain = PlainPlace().Match(sentence.Text);
        return !plain.Success ? (BarePlace().IsMatch(sentence.Text) ? Unnamed : 0) : plain.Groups["described"].Captures.Any(word => char.IsUpper(word.Value[0]) && IsNew(word)) ? 1 : Unnamed;

        bool IsNew(Capture name)
        {
            var place = new TextSpan(name.Index, name.Length);
            return whole.Tokens.Any(token => place.Overlaps(new TextSpan(token.Start, token.End - token.Start)) && !questionWords.Contains(token.Term));
        }
    }

    [GeneratedRegex(@"\b(meet|met|meetings?|hold|holding|held|takes? place|took place|taking place|hosts?|hosted|hosting|happen(s|ed|ing)?|occur(s|red)?|gather(s|ed)?|convened?|(mak(e|es|ing)|made)\b.*\b(remarks?|comments?|statements?|speech(es)?|announcements?|calls?)|say|says|said|speak|spoke|voiced?|announced?|sign(s|ed|ing)?|stationed|deployed|next|venue|sit down|sat down|get together|was\b.*\bwhen)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(?<!\b((will|would|to|can|may|should|next|future|coming|upcoming|planned)\s+(\p{L}+\s+)?))(held|met|meetings?|talks?|gathered|hosted|took place|absent|absence)\s+(in|at|near|from)\s+(the\s+)?\p{Lu}\p{L}*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(agreed?|decided?|achieved?|discuss(ed)?|said?|happen(ed)?|done|settled?|sign(ed)?|reach(ed)?|announced?|talk(ed)?|planned|lead|led|outcomes?|results?)\s+(\p{L}+\s+){0,4}?in\s+(?<place>[\p{L}.]{3,})\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TookPlace();

    // "What were the outcomes of the Riyadh talks?", "what came out of Riyadh?", "did the Riyadh talks produce anything?"
    [GeneratedRegex(@"\b(outcomes?|results?|agree(d|ments?)?|decided?|decisions?|achieved?|c[ao]me|accomplish(ed)?|deliver(ed|ables?)?)\b.*\b(?<place>(?-i:\p{Lu})[\p{L}.]{2,})(\s+(talks|meetings?|summit|negotiations|session|gathering|discussions|encounter))?\W*$|\b(outcomes?|results?)\s+of\s+(?<place>[\p{L}.]{3,})\W*$|\b(?<place>(?-i:\p{Lu})[\p{L}.]{2,})\s+(talks|meetings?|summit|negotiations|session|gathering|discussions|encounter)\s+(produced?|yield(ed)?|br(ing|ought)|le(a)?d|result(ed)?|end(ed)?|deliver(ed)?|achieved?|bear|bore)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CameOf();

    // "PORT SALLIS, Pellara, March 4 (Reuters) — …": where news is told from.
    [GeneratedRegex(@"^\W*(?<place>\p{Lu}{2,}(\s+\p{Lu}{2,}){0,3})(,\s+[\p{Lu}][^–—]{0,60})?\s*(\([^)]{1,40}\))?\s+[–—-]+\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(will|would|shall|going to|(is|are) to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ToCome();

    [GeneratedRegex(@"\b(which|what) (building|hotel|palace|hall|house|room)\b(?!\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Building();

    // "In Riyadh", "from the port of Velmora", and not "on Ukraine's role" or "from the Riyadh meeting".
    [GeneratedRegex(@"\b([Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Oo]utside|[Aa]cross|[Aa]round|[Oo]n|[Ww]ithin|[Ii]nside|[Tt]hrough|[Ii]nto|[Oo]ver|[Oo]ff|[Vv]ia|[Tt]hroughout|[Aa]long)\s+((?<place>" + Proper + @")|(the|a|an|his|her|its|their)\s+([\p{Ll}-]+\s+){0,3}?((?<place>" + Proper + @")(?!\s+\p{Ll}{4})|[\p{Ll}-]+\s+of\s+(the\s+)?(?<place>" + Proper + @")))(?!\w)(?!['’]s?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedPlace();

    [GeneratedRegex(@"\b(in|at|near|from|outside|across|inside|on|under|beneath|behind|along|beside|above|below)\s+(the|a|an|his|her|its|their|this|that)\s+(?<described>[\p{L}-]+\s+){0,2}(house|home|room|kitchen|street|road|city|town|village|country|countries|building|hotel|office|school|hospital|park|garden|forest|field|river|lake|sea|ocean|coast|beach|island|mountain|hill|valley|desert|north|south|east|west|area|region|district|square|market|shop|store|station|airport|port|bridge|tower|church|museum|theatre|theater|stadium|court|prison|camp|border|center|centre|suburb|capital|zone|site|base|factory|farm|campus|library|restaurant|bar|cafe|ground|floor|roof|wall|water|air|sky|world|earth|continent|province|states?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlainPlace();

    // "At sea", "aboard": no article tells that it is a place.
    [GeneratedRegex(@"\b(at\s+(sea|home|work|school|church|headquarters)|in\s+(court|prison|jail|hospital|church|town|orbit|space)|on\s+(land|board|site|campus|stage)|under\s*water|under\s*ground|abroad|overseas|offshore|ashore|aboard|outdoors|indoors|online)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BarePlace();
}
