using System.Text.RegularExpressions;

namespace TalkBot.Search.Understanding;

/// <summary>Questions for what is talked about, what came of it, what it brought about, what it hangs on and what has changed, and the sentences that tell it.</summary>
internal static partial class Matters
{
    /// <returns>Null where a question asks for none of these.</returns>
    public static AnswerKind? AskedFor(string question) =>
        AsksForCondition().IsMatch(question) ? AnswerKind.Condition
        : AsksForSteps().IsMatch(question) ? AnswerKind.MannerToCome
        : AsksForChange().IsMatch(question) ? AnswerKind.Change
        : AsksForTopic().IsMatch(question) ? (ToCome().IsMatch(question) ? AnswerKind.TopicToCome : AnswerKind.Topic)
        : AsksForEffect().IsMatch(question) ? AnswerKind.Effect
        : AsksForOutcome().IsMatch(question) ? AnswerKind.Outcome
        : null;

    public static bool TellsChange(string sentence) => Change().IsMatch(sentence);

    public static bool TellsCondition(string sentence) => Condition().IsMatch(sentence);

    public static bool TellsEffect(string sentence) => Effect().IsMatch(sentence);

    public static bool TellsOutcome(string sentence) => Outcome().IsMatch(sentence);

    /// <summary>Whether a sentence tells what is to be done.</summary>
    public static bool TellsSteps(string sentence) => Steps().IsMatch(sentence);

    public static bool TellsTopic(string sentence) => Topic().IsMatch(sentence);

    /// <summary>Whether a sentence tells what is yet to be talked about, and not what has been.</summary>
    public static bool TellsTopicToCome(string sentence) => TopicToCome().IsMatch(sentence);

    // "How has it changed", "does it differ from …", "is this a break with …", "how is it changing", "how did the former president treat …", "which earlier line is given up".
    [GeneratedRegex(@"\b(how|what)\s+(has|have|had|is|are|was|were|did|does|do|will|would|could)\b.*\b(chang(e|ed|ing)|shift(ed|ing)?|evolv(ed|ing)|differ(ent|s|ed)?)\b|^\W*(does|do|did)\b.*\b(differ|contradict|diverge|depart|break)\b|^\W*(is|was|are|were)\b.*\b(different|an?\s+([\p{L}-]+\s+)?(change|shift|break|departure|reversal|turn|turnaround))\s+(from|in|to|with|of|for)\b|\bhow\b.*\b(is|are|has|have)\s+(\w+ly\s+)?(chang|shift|evolv)(ed|ing)\b|\b(which|what|how|why)\b.*\b((break|clash(e)?|conflict|contrast|collide|jar|square|sit)s?|broke|breaking|at odds)\s+(badly\s+|ill\s+|uneasily\s+)?with\b|\b(which|what|how)\b.*\b(former|previous|earlier|prior)\s+(\p{L}+\s+)?(president|administration|government|occupant|leadership|policy|strategy|stance|line|approach|course)\b(?!.*\b(say|said|think|react|respond)\b)|\b(which|what)\s+(\p{L}+\s+){0,2}(shift|change|turn)\s+in\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForChange();

    [GeneratedRegex(@"\b(shift(s|ed|ing)?|chang(es?|ed|ing)|turn(s|ed|ing)? (away|toward|into)|no longer|contrary to|instead|rather than|in contrast|revers(al|ed|ing|es)|replac(es?|ed|ing)|(used|previous(ly)?|former(ly)?)|new)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Change();

    // "How do they plan to restore the ties?", "what steps are planned?"; "how will they react" asks for no steps.
    [GeneratedRegex(@"^\W*((and|but|so)\s+)?how\s+(will|would|shall|should)\s+(?!.*\b(be(?!\s+\p{L}+ed\b)|feel|react|respond|view|see|affect|change|help|benefit|work)\b)|^\W*((and|but|so)\s+)?how\s+(do|does|did|are|is|were|was)\s+[^?]{1,60}?\b(plan(ning|ned)?|intend(ing|ed)?|want(ed)?|aim(ing|ed)?|hop(e|ing|ed)|going|mean|propos(e|ing|ed)|supposed|expect(ed|ing)?|seek(ing)?)\s+(to|on)\b|\b(what|which|the|any|list|name)\s+(\p{L}+\s+)?(steps|measures|moves)\s+(to|towards?|planned|agreed|(that\s+)?(are|is|will|would)|(do|does)\b[^?]*\b(plan|intend|want)\s+to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForSteps();

    [GeneratedRegex(@"\b(by|through|using|via|method|means)\b|\b(plans?|planned|agree(d|s|ments?)|decided|decisions?|pledge[ds]?|vow(s|ed)?|promise[ds]?|proposed|proposals?|commit(ted|ments?)|aims?|aimed|seeks?|intends?)\s+(\p{L}+\s+){0,3}?(to\b(?!\s+(be|the|a|an|its|their)\b)|aimed\s+at\b)|,\s+(including|such as|starting with|beginning with)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Steps();

    // "What must happen before …", "under what conditions", "what does it depend on", "what decides whether".
    [GeneratedRegex(@"\bwhat\s+(\p{L}+\s+)?(things?\s+)?(must|needs? to|has to|have to)\s+(be\s+in\s+place|happen)\b|\b(needs?|has|have)\s+to\s+happen\b|\bwhat\s+(needs?|has|have|had|must|will have|would have|would need)\s+(to\s+)?(happen|occur|change|be (done|in place|met|true)|come)\b|\b(under|on|upon)\s+(what|which)\s+(conditions?|circumstances|terms)\b|\bwhat\b.*\b(depends?|hinges?|rests?|rely|relies|contingent|conditional)\s+(up)?on\b|\b(what|which)\b.*\b(decides?|determines?)\s+(whether|if|how)\b|\bwhat\s+(would|will|does|might)\s+it\s+take\b|\bwhat\s+(is|are|was|were|will be|would be)\s+(needed|required|necessary)\b|\b(what|which)\b.*\b(pre)?conditions?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForCondition();

    [GeneratedRegex(@"\b(if|unless|once|provided|depend(s|ed|ent|ing)?|hing(es?|ed|ing)|requir(es?|ed|ing)|(pre)?conditions?|conditional|contingent|subject to|only (when|after|if)|as long as|should (the|an?|this|that|it|they|he|she|both))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(what|which|list|name)\s+(\w+\s+){0,3}(topics?|subjects?|issues|matters)\b|\b(what|which|list|name)\b.*\b(points|themes|items|things)\b.*\b(cover|discuss|address|deal with|be about)\b|^\W*(all\s+)?the\s+(\w+\s+)?(topics|subjects|issues)\b|\b(what|which)\b.*\b(subjects?|topics?|issues|themes)\b.*\b(discussions?|talks|negotiations|bargaining|meetings?)\b|\b(what|which)\b.*\bagenda\b|\bwhat\s+(will|would|are|were|is|was)\s+[^?]{2,60}?\s(be\s+)?about\W*$|\bwhat\b.*\b(discuss(ed|ing)?|(talk|talked|talking) about|(center|centre|focus)(es|ed)? on)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForTopic();

    [GeneratedRegex(@"\b(cent(er|re)(s|ed)?|focus(es|ed|ing|sed|sing)?|revolv(es?|ed|ing)|concentrat(es?|ed|ing)|address(es|ed|ing)?|deal(s|t|ing)? with|cover(s|ed|ing)?|touch(es|ed|ing)? on|discuss(es|ed|ing)?|(discussions?|talks?|negotiations?) (of|on|about|over)|topics?|agenda)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\b(will|would|going to|next|future|upcoming|coming|forthcoming|supposed to|expected to|gonna|ahead|planned)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ToCome();

    [GeneratedRegex(@"\b(will|to|would|is|are)\s+(\w+ly\s+)?(cent(er|re)|focus|revolve|concentrate|address|deal with|cover|touch on|discuss|set to discuss)\b|\bagenda\b|\b(potential|future|further|upcoming|planned|next)\s+(discussions?|talks?|negotiations?)\s+(of|on|about|over)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TopicToCome();

    [GeneratedRegex(@"\bwhat\b.*\b((?<!\bthe\s)cause[ds]?|lead|led|trigger(ed|s)?|spark(ed|s)?|provoke[ds]?|set off|stir(red)? up|result(ed)? in|affect(ed|s)?|consequences?|effects?|impact)\b|\bwhat\s+(reactions?|response)\b|\bwhat\s+(could|might|may|can|will|would)\s+[^?]{2,60}?\s+do\s+to\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForEffect();

    [GeneratedRegex(@"\b(spark(s|ed|ing)?|caus(es?|ed|ing)|rais(es?|ed|ing)|led to|leads? to|leading to|trigger(s|ed|ing)?|prompt(s|ed|ing)|provok(es?|ed|ing)|result(s|ed|ing)? in|jeopardi[sz](es?|ed|ing)|stirr(ed|ing)|dr(e|a)w(s|n|ing)?|threaten(s|ed|ing)?|mean(s|t)|forc(es?|ed|ing)|left)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Effect();

    // What decides whether it succeeds is no outcome; nor is what somebody thinks about the results.
    [GeneratedRegex(@"\b(what|which|list)\b.*\b(achieved?|accomplish(ed)?|settled? on|c[ao]me out of|c[ao]me of|agree[ds]?|decide[ds]?(?!\s+(whether|if|how|when|the\s+(fate|outcome)))|(?<!\b(about|over|with|towards?)\s+((the|this|that|these|those|its|their)\s+)?([\p{L}'’-]+\s+)?)(outcomes?|results?|agreements?|decisions?|breakthroughs?))\b|^\W*((the|main|key|biggest|most important)\s+)+(outcomes?|results?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForOutcome();

    [GeneratedRegex(@"\b(agree(d|s|ment|ments)?|led to|result(s|ed)? in|decid(es?|ed)|decisions?|settled|reached|signed|adopted|establish(es|ed)?|plans? to|achiev(es?|ed))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Outcome();
}
