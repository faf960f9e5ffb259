using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>
/// A question as it would be written, made of one as it is said in chat: contractions spelled out, politeness and tags left out,
/// and what was told before it, where the conversation begins with it, taken for an earlier turn.
/// </summary>
internal static partial class PlainSpeech
{
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six"];

    /// <summary>Nobody chats at such length: a longer text is taken as it is.</summary>
    private const int MaxLength = 1_000;

    public static Question Of(Question question)
    {
        if (question.Text.Length > MaxLength)
            return question;
        // "Quick question about sanctions: are they lifted?" says before the colon what is asked about.
        var preamble = Preamble().Match(question.Text);
        var text = Contractions.SpellOut(preamble.Success && !Reference().IsMatch(question.Text.AsSpan(preamble.Length)) ? question.Text[preamble.Length..] : question.Text);
        text = FewInDigits().Replace(text, match => Numbers[match.Value[0] - '2']);
        text = WhatWay().Replace(text, match => match.Groups["why"].Success ? "why" : match.Groups["when"].Success ? "when" : match.Groups["where"].Success ? "where" : "how");
        text = Rewordings.Plain(text);
        var sentences = SentenceSplitter.Split(text).Select(span => span.In(text)).ToList();
        var asked = sentences.Where(sentence => Asks().IsMatch(sentence)).ToList();
        // "Someone accused the leaders. Who was that?" asks one thing in two sentences.
        if (asked.TrueForAll(LeansOn))
            asked = sentences;
        if (asked.Count == 0 || asked.Count == sentences.Count || question.Conversation.Turns.Count > 0)
            return question with { Text = text };
        return question with
        {
            Text = string.Join(' ', asked),
            Conversation = question.Conversation.With(new Turn(Speaker.Person, string.Join(' ', sentences.Except(asked)))),
        };
    }

    private static bool LeansOn(string sentence) => !new AnalyzedSentence(sentence).Words.Any(QuestionAnalyzer.SaysSomething);

    // "Quick one before the meeting: what …", "No time – main outcomes": what is told of who asks, up to the question.
    [GeneratedRegex(@"^(?=[^:–—?]{0,80}\b(i|i'm|im|we|we're|you|my|our|me|us|hi|hey|hello|morning|all|folks|team|guys|quick(ly)?|question|asking|help|time|bit|sorry|urgent|please|pls)\b)[^:–—?]{2,80}(:|\s[-–—])\s+(?=\p{L})|^\W*(i|i['’](m|ve|d)|we|we['’](re|ve)|my\s+\p{L}+|our\s+\p{L}+|(have|did)n['’]?t|no\s+time|short\s+on\s+time|in\s+a\s+(hurry|rush)|running\s+late)\b[^?.!:;]{0,80},\s+(?=(who|what|where|when|why|which|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Preamble();

    // "This article" is the text.
    [GeneratedRegex(@"\b(it|its|they|them|their|(this|that)(?!\s+(article|report|text|story|document|piece|page)\b)|these|those|he|him|his|she|her)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();

    // "Which 2 countries".
    [GeneratedRegex(@"(?<=\b(which|what|the|name|list)\s+)[2-6](?=\s+\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FewInDigits();

    // One word says it.
    [GeneratedRegex(@"\b((?<why>(on (what|which) grounds?|for (what|which) (reasons?|purpose)|to what end))|(?<when>(on (what|which) occasion|at (what|which) (point|moment)))|(in (what|which) (ways?|respects?|manner)|by (what|which) means))\b|((?<why>^\W*how come)|(?<where>^\W*whereabouts))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatWay();

    [GeneratedRegex(@"\?|^\W*((and|but|so|ok|okay|also|or)\W+)?(?!(have|has|had|did|do|does|am|is|are|was|were|can|could|will|would)\s+not\b(?!\s+(it|they|he|she|we|you|there|this|that|the)\b))(who|whose|whom|what|when|where|why|which|how|is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|might|may|list|name|summari[sz]e|explain|describe)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Asks();
}
