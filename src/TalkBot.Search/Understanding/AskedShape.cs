using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells questions for one thing from those for several, and from those for the whole.</summary>
internal static partial class AskedShape
{
    /// <summary>The shape, and where the words stand that ask for it and say nothing of the subject.</summary>
    public static (AnswerShape Shape, TextSpan? Words) Of(AnalyzedSentence text)
    {
        var question = text.Text;
        var summary = Summary().Match(question);
        if (summary.Success && AuthorSums().IsMatch(question.AsSpan(0, summary.Index)))
            return (AnswerShape.Fact, new TextSpan(summary.Index, summary.Length));
        if (summary.Success && !IsSpokenOf().IsMatch(question.AsSpan(0, summary.Index)) && !(summary.ValueSpan.EndsWith("s", StringComparison.OrdinalIgnoreCase) && Who().IsMatch(question)))
            return (WhatTheySaid().IsMatch(question.AsSpan(summary.Index + summary.Length)) ? AnswerShape.List : AnswerShape.Summary, WithManner(question, summary));
        if (AskedSummary.IsIn(text))
            return (AnswerShape.Summary, new TextSpan(0, question.Length));
        var order = ListOrder().Match(question);
        if (order.Success)
            return (AnswerShape.List, new TextSpan(order.Index, order.Length));
        return (List().IsMatch(question) ? AnswerShape.List : AnswerShape.Fact, null);
    }

    /// <summary>"Write a <i>short</i> summary", "sum it up <i>quickly</i>": how it is to be done says nothing of the subject.</summary>
    private static TextSpan WithManner(string question, Match summary)
    {
        var end = summary.Index + summary.Length;
        return TextSpan.FromBounds(MannerBefore().Match(question[..summary.Index]).Index, end + MannerBehind().Match(question, end).Length);
    }

    [GeneratedRegex(@"((\b(write|draft|prepare|produce|compose|create|provide|make|have|get)\s+(me\s+|us\s+)?)?\b(an?|the|your|some)\s+)?(\b(short|brief|quick|concise|executive|simple|plain|rough|general|overall|good|nice|clear|neutral|objective|balanced|full|complete|detailed|fast|proper|little|small|bulleted|compact|crisp|tight|high[\s-]level|bullet[\s-]points?|(one|two|three|four|five|\d+)[\s-](line|sentence|paragraph|minute|second|page|word)),?\s+)*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MannerBefore();

    [GeneratedRegex(@"\G(\s+(for\s+(me|us)|quickly|briefly|concisely|fast|neutrally|please|(of\s+)?(the\s+)?(main|key|most important|central)\s+(developments|events|messages|findings|points|facts|takeaways|news))\b)*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MannerBehind();

    // "How does the author sum up what happened?"
    [GeneratedRegex(@"^\W*how\s+(does|did)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AuthorSums();

    // "Sum up what Rubio said": no summary of all.
    [GeneratedRegex(@"^\s*(of\s+|me\s+|for me\s+)?what\s+(?!(is|was|are|were|has|had|have|did|does|do)\b)[\p{L}.’' -]{2,40}?\s+(said|says?|thinks?|thought|wants?|wanted|told|claim(s|ed)?|believe[sd]?|promise[sd]?|announced|asked|demand(s|ed)?|proposed?|argue[sd]?|fears?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatTheySaid();

    // "Where does this summary come from" asks for none.
    [GeneratedRegex(@"\b(this|that|your)\s+(short\s+|news\s+)?$|\b(does|did|in|by)\s+the\s+(\p{L}+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsSpokenOf();

    // "Who named this as one of the key points?" asks for somebody.
    [GeneratedRegex(@"^\W*who\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(summari[sz]e|summari[sz]ing|a summary|summary|sum up|sum\s+(it|this|that|them|things|everything|(all\s+(of\s+)?)?(the|this|that)\s+(whole\s+|entire\s+)?(thing|article|report|story|document|text|piece|news|talks))(\s+all)?\s+up|overview|the gist|gist|tl;?dr|recap|run-?down|(short|brief|quick|condensed) version|(main|key|most important|central) (developments|events|messages|findings)|(main|key) (points|takeaways|facts)|(main|key|big|biggest|chief) takeaway|takeaways|in a nutshell)\b|^\W*what(['’]s|\s+is)\s+the\s+news\W*$|^\W*what(['’]s|\s+(is|was))\s+(this|that|the|it)(\s+(whole|news))?(\s+(article|document|text|report|story|piece|paper|news))?(\s+(all|mainly|mostly|basically|even|really|actually))?\s+about\W*$|\bwhat\s+(it|(this|that|the)\s+(article|document|text|report|story|piece|paper))\s+is\s+((all|mainly|mostly|basically)\s+)?about\W*$|^\W*what\s+(does|did)\s+(this|that|the)\s+(article|document|text|report|story|piece|paper)\s+(say|tell(\s+us)?|cover|report|discuss|talk about|deal with|describe)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Summary();

    // "Can you list …", "… List them."
    [GeneratedRegex(@"^\W*((please|(can|could|would|will) you)\s+)*(list|enumerate)\b|\b(list|name)\s+them(\s+all)?(,?\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ListOrder();

    // "What was agreed", "who took part", "which countries", "list …", "what are the …s": more than one may be named.
    [GeneratedRegex(@"^\W*name\b|\b(which|what)\s+(\w+\s+)?(countries|nations|officials|leaders|topics|issues|subjects|points|steps|measures|plans|projects|areas|concerns|agreements|results|outcomes|conditions|demands|reasons|people|sides|parties|groups)\b|\bwhat\s+(was|were|has been|have been|did (they|the \w+|both \w+))\s+(agreed|decided|discussed|announced|planned|agree|decide|discuss|announce|plan)\b|\bwho\s+(all\s+)?(took part|takes part|attended|participated|was there|were there|was present|were present)\b|\bwhat\s+are\s+(the|their|its)\s+\w+s\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex List();
}
