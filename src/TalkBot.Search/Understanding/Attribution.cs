using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence gives somebody's words, thoughts or feelings, and does not only name them.</summary>
internal static partial class Attribution
{
    private const int MaxDistance = 140;

    private const string Verb =
        @"(said|says?|saying|told|tells|ask(ed|s)?|add(ed|s)|stat(ed|ing|es)|state that|wrote|writes|insist(s|ed|ing)?|claim(s|ed|ing)?|argu(es?|ed|ing)|warn(s|ed|ing)?|announc(es?|ed|ing)|declar(es?|ed|ing)|express(es|ed|ing)?|emphasi[sz](es?|ed|ing)|stress(es|ed|ing)?|assur(es?|ed|ing)|indicat(es|ed|ing)|suggest(s|ed|ing)?|voic(es?|ed|ing)|accus(es?|ed|ing)|reject(s|ed|ing)?|refus(es?|ed|ing)|oppos(es?|ed|ing)|den(y|ies|ied|ying)|call(s|ed|ing)?|criti[cs]i[sz](es?|ed|ing)|blam(es?|ed|ing)|believ(es?|ed|ing)|thinks?|thought|feels?|felt|implicat(es?|ed|ing)|describ(es?|ed|ing)|promis(es?|ed|ing)|vow(s|ed|ing)?|pledg(es?|ed|ing)|demand(s|ed|ing)?|want(s|ed)?|urg(es?|ed|ing)|repl(y|ies|ied|ying)|respond(s|ed|ing)?|react(s|ed|ing)?|welcom(es|ed|ing)|prais(es?|ed|ing)|admit(s|ted|ting)?|not(es|ed|ing)|maintain(s|ed|ing)?|assert(s|ed|ing)?|agree(s|d|ing)?|support(s|ed|ing)?|fears?|feared|hopes?|hoped|expects?|expected|threaten(s|ed|ing)?|offer(s|ed|ing)?|propos(es?|ed|ing)|recall(s|ed)?|explain(s|ed|ing)?|point(s|ed|ing)? out|mention(s|ed|ing)?|condemn(s|ed|ing)?|dismiss(es|ed|ing)?|acknowledg(es?|ed|ing)|confirm(s|ed|ing)?|predict(s|ed|ing)?|conclud(es?|ed|ing)|credit(s|ed|ing)?|tr(ied|ies|ying)|support(s|ed)?|complain(s|ed|ing)?|contend(s|ed|ing)?|denounc(es?|ed|ing)|caution(s|ed|ing)?|characteri[sz](es?|ed|ing)|attribut(es?|ed|ing)|conced(es?|ed|ing)|observ(es?|ed|ing)|alleg(es?|ed|ing)|remark(s|ed|ing)?|lament(s|ed|ing)?|deplor(es?|ed|ing)|disput(es?|ed|ing)|reiterat(es?|ed|ing)|estimat(es?|ed|ing)|hail(s|ed|ing)?|applaud(s|ed|ing)?|defend(s|ed|ing)?|question(s|ed|ing)?|doubt(s|ed|ing)?|regret(s|ted|ting)?|regard(s|ed|ing)?|consider(s|ed|ing)?|reveal(s|ed|ing)?|report(s|ed|ing)?|advis(es?|ed|ing)|recommend(s|ed|ing)?|advocat(es?|ed|ing)|object(s|ed|ing)?|protest(s|ed|ing)?|label(s|led|ling)?|dub(s|bed)|compar(es?|ed|ing)|rul(es?|ed|ing) out|appeal(s|ed|ing)?|request(s|ed|ing)?|signal(s|led|ed|ling)?|hint(s|ed|ing)?|guarantee(s|d)?|g[ai]ves?\b[^,;:.]{0,30}\b(welcome|support|backing|approval|blessing))";

    /// <param name="sentence">The sentence.</param>
    /// <param name="isSpeaker">Whether an index term of it names them.</param>
    public static bool Speaks(AnalyzedSentence sentence, Func<string, bool> isSpeaker)
    {
        var text = sentence.Text;
        foreach (var token in sentence.Tokens)
        {
            if (!isSpeaker(token.Term))
                continue;
            // The last dot of "U.S." ends no clause.
            var end = token.End < text.Length && text[token.End] == '.' && text[token.Start..token.End].Contains('.', StringComparison.Ordinal) ? token.End + 1 : token.End;
            var after = text.AsSpan(end, Math.Min(MaxDistance, text.Length - end));
            var before = text.AsSpan(Math.Max(0, token.Start - MaxDistance), Math.Min(MaxDistance, token.Start));
            if (IsQuoting(text) || Says().IsMatch(after) || SaidBy().IsMatch(before) || (Apposed().IsMatch(before) && SaysBehindComma().IsMatch(after)))
                return true;
        }

        return false;
    }

    private static bool IsQuoting(string text) => text.AsSpan().IndexOfAny('“', '”', '"') >= 0;

    // "President Zelenskyy has publicly expressed …", "Rubio, the secretary of state, said …", "Trump’s comments on …".
    [GeneratedRegex(@"^[^,;:.“”""—]*?\b" + Verb + @"\b|^[^,;:.“”""—]{0,30},([^,;:.“”""—]|(?<=\d)[,.](?=\d)){1,90},[^,;:.“”""—]{0,30}?\b" + Verb + @"\b|^,\s+(who|whose|which)\b[^;:.“”""—]{1,110},[^,;:.“”""—]{0,30}?\b" + Verb + @"\b|^(['’]s?)?\s+(\w+\s+){0,2}(comments?|remarks?|words?|statements?|views?|opinions?|stance|position|reactions?|response|reply|answer|claims?|conclusions?|concerns?|demands?|speech|letter)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Says();

    // "Its lawyer, Selin Aksoy, said …", "Anjali Deshmukh, who teaches in Ottawa, pointed out …".
    [GeneratedRegex(@",\s+((who|whose|which)\b[^,;:.“”""—]*|(\p{Lu}[\p{L}.’'-]*\s+)*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Apposed();

    [GeneratedRegex(@"^(\s+\p{Lu}[\p{L}.’'-]*)*,\s+((has|have|had|also|then|later|publicly)\s+)*" + Verb + @"\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysBehindComma();

    // "…,” said Marco Rubio", "according to the Russian minister".
    [GeneratedRegex(@"\b(said|says|according to|told by|asked|added|argues|argued|insists|insisted|believes|warns|warned|explains|explained|adds|writes|wrote)\s+([\p{L}.’'-]+\s+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaidBy();
}
