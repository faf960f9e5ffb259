using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Whether a question asks for somebody's office or for the origin of a text: its words seldom stand in the answer then.</summary>
/// <param name="Identity">Where the name stands whose bearer's office is asked for: "Who is <i>Rubio</i>?", "<i>Lavrov</i>'s job"; null for nobody's.</param>
/// <param name="IsSource">Whether it asks where the text comes from: "Which news site published this?"</param>
internal readonly partial record struct AskedAbout(TextSpan? Identity, bool IsSource)
{
    /// <summary>Whether it asks what a text is called.</summary>
    public bool IsTitle { get; private init; }

    private const string Name = @"(?<name>(?!(the|an?|he|she|it|they|this|that|you|we|one|someone|somebody|everybody|everyone)\b)[\p{L}.-]+(\s+[\p{L}.-]+)?)";

    /// <summary>A longer text asks for more.</summary>
    private const int MaxLength = 300;

    public static AskedAbout Of(AnalyzedSentence text)
    {
        var question = text.Text;
        if (question.Length > MaxLength)
            return default;
        foreach (var pattern in (ReadOnlySpan<Regex>)[WhoIs(), Post(), WhatDoes(), Reminder()])
        {
            if (pattern.Match(question).Groups["name"] is { Success: true } name && !TextAnalysis.Terms(name.Value).TrueForAll(States.ContainAlone))
                return new AskedAbout(new TextSpan(name.Index, name.Length), false);
        }

        return new AskedAbout(null, AskedOrigin.IsIn(text)) { IsTitle = Called().IsMatch(question) };
    }

    /// <summary>Whether a sentence is what its document is called.</summary>
    public static bool IsTitleLine(string sentence, string title) => sentence.Trim() == title.Trim();

    /// <summary>"Original Source: apnews.com".</summary>
    public static bool IsSourceLine(string sentence) => SourceLine().IsMatch(sentence);

    [GeneratedRegex(@"^\W*who(['’]s|\s+(is|was))\s+" + Name + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhoIs();

    // "Does Trump's position differ": what he thinks.
    [GeneratedRegex(@"(?<!^\W*(do|does|did|has|have|had|will|would|can|could|should|how|why)\b.*)\b(?<name>[\p{L}.-]+)['’]s\s+(official\s+)?(job( title)?|title|position|post|role|rank|office|function)\b(?!\s+(in(?!\s+(this|the|that)\s+(story|article|report|text|document|piece))|on|about|towards?|regarding|against|as)\b)|^\W*(?<name>[\p{L}.-]+)\s+(job|title|position|role|rank)(\s+title)?\W*$|\bwhat(['’]s|\s+is)\s+the\s+(official\s+)?(job|title|position|post|rank)\s+of\s+" + Name + @"\W*$|\b(job( title)?|title|position|post|rank|office)\s+(does|did)\s+" + Name + @"\s+(have|hold)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Post();

    [GeneratedRegex(@"\bwhat\s+does\s+" + Name + @"\s+do\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatDoes();

    // "Lavrov … who is that?"
    [GeneratedRegex(@"^\W*(?<name>\p{L}+)\W+.*\bwho\s+(is\s+)?(that|he|she)(\s+is)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reminder();

    [GeneratedRegex(@"\b(title|headline)\s+(of|for|on|above|over)\s+(this|that|the|your)\s+(news\s+)?(article|story|report|piece|text|document)\b|\bwhat(['’]s|\s+is)\s+(the|this|that|your)\s+(news\s+)?((article|story|report|piece|document)['’]s\s+)?(title|headline)\W*$|\bwhat\s+(does|did)\s+(the|this|that|your)\s+(title|headline)\s+(say|read)\W*$|\bwhat\s+is\s+(this|that|the)\s+(news\s+)?(article|story|report|piece|text|document)\s+(called|titled|entitled)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Called();

    [GeneratedRegex(@"^\W*(original )?source\s*:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SourceLine();
}
