using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Understanding;

/// <summary>Finds whose words or feelings a question asks for: "What did <i>Lavrov</i> say …", "<i>Beijing</i>'s response to …", "According to <i>Kyiv</i>, …".</summary>
internal static partial class AskedSpeaker
{
    /// <summary>A sign of a name with what describes it: the dots of "U.S." end no sentence.</summary>
    private const string Name = @"([^?.!,;]|(?<=\b\p{Lu})\.)";

    /// <summary>Where they are named; null when the question asks for nobody's.</summary>
    public static TextSpan? Find(string question)
    {
        var match = SaidBy().Match(question);
        if (!match.Success)
            match = SeenBy().Match(question);
        if (!match.Success && !Changes().IsMatch(question))
            match = OwnedBy().Match(question);
        if (!match.Success)
            match = CommentOf().Match(question);
        if (!match.Success)
            match = HeldBy().Match(question);
        if (!match.Success)
            match = AccordingTo().Match(question);
        var who = match.Groups["who"];
        return who.Success ? new TextSpan(who.Index, who.Length) : null;
    }

    /// <summary>What they are asked to have spoken or thought of: "What did Lavrov say about <i>sanctions</i>?"; null where that is not asked.</summary>
    public static TextSpan? Topic(string question)
    {
        var topic = SpokenOf().Match(question).Groups["topic"];
        if (!topic.Success)
            topic = CalledFor().Match(question).Groups["topic"];
        return topic.Success ? new TextSpan(topic.Index, topic.Length) : null;
    }

    /// <summary>Whether a question asks for somebody's words as they were said.</summary>
    public static bool IsForWording(string question) => Wording().IsMatch(question);

    [GeneratedRegex(@"\b(own|exact|actual|very|precise)\s+words\b|\bwhat\s+words\b|\bword for word\b|\bverbatim\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wording();

    [GeneratedRegex(@"^\W*(what|how)\s+(did|does|do|has|have|had)\s+" + Name + @"{1,60}?\s+(say|said|tell|told|think|thought|believe|believed|feel|felt|comment|commented|mention|announced?|claim(ed)?|stated?)\s+(\w+\s+){0,2}?(about|on|regarding|concerning)\s+(?<topic>" + Name + @"{1,60}?)(?=\s+(in|at|during|with|between|from)\s|[?!,;]|(?<!\b\p{Lu})\.|\s*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpokenOf();

    // "Did Trump call for new elections in Ukraine?"
    [GeneratedRegex(@"^\W*(did|does|do|has|have|had)\s+" + Name + @"{1,40}?\s+(call(ed)?\s+for|mention(ed)?|proposed?|demand(ed)?|(talk(ed)?|speak|spoken?)\s+(about|of)|br(ing|ought)\s+up|threaten(ed)?|discuss(ed)?|agree(d)?\s+(on|to)|sign(ed)?|reach(ed)?|accept(ed)?|impose(d)?|ask(ed)?\s+for|rule(d)?\s+out|offer(ed)?|announced?)\s+((an?|the|any|new|more|further)\s+)*(?<topic>[\p{L}-]+(\s+(?!(in|of|to|for|on|with|by|from|at|between|during|as|that|if|when|before|after)\b)[\p{L}-]+){0,2})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CalledFor();

    [GeneratedRegex(@"\b(did|does|do|will|would)\s+(?<who>" + Name + @"{1,60}?)\s+(?<!\b(a|an|any|the|some|no|its|their)\s+)(say|tell|think|believe|feel|react|respond|answer|reply|comment|mention|announce|claim|(?<!\bof\s+)state|suggest|argue|promise|warn|demand|criticize|criticise|blame|call for|propose|offer|threaten|pledge|vow|complain|object|recommend|indicate|fear|worry|express)\b|\b(has|have|had)\s+(?<who>" + Name + @"{1,60}?)(?<!\bbeen)\s+(said|told|thought|believed|felt|reacted|responded|answered|replied|commented|mentioned|announced|claimed|stated|suggested|argued|promised|warned|demanded|criticized|criticised|blamed|called for|proposed|offered|threatened|pledged|vowed|complained|objected|recommended|indicated)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaidBy();

    [GeneratedRegex(@"\bhow\s+(did|does|do)\s+(?<who>" + Name + @"{1,60}?)\s+(see|view|regard|perceive|describe|characteri[sz]e|judge|rate)\b|\bwhat\s+(is|are|was|were)\s+(?<who>" + Name + @"{1,40}?)\s+saying\b|\bhow\s+(is|are|was|were)\s+(?<who>" + Name + @"{1,60}?)\s+(feeling|reacting|responding|taking\s+(it|this|that|the)|viewing|seeing)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SeenBy();

    [GeneratedRegex(@"(?<![\p{L}.-])(?<who>[\p{L}.-]{1,40}?)(['’]s|(?<=s)['’])\s+(\w{1,40}\s+)?(response|reaction|reply|answer|opinion|view|views|position(?=\s+(on|about|towards?|regarding)\b)|stance|take|verdict|attitude|feelings?|demands|complaints?|objections?|grievances?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OwnedBy();

    // "How did Kyiv's stance change?" is told by whoever knows.
    [GeneratedRegex(@"\b(chang|shift|differ|evolv|alter|soften|harden)(e|es|ed|ing|s)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Changes();

    // "What was Rubio's comment on oil?"; "what is the risk in his remarks about oil" asks for no words of his.
    [GeneratedRegex(@"^\W*what(['’]s|\s+(is|are|was|were))\s+(the\s+)?(?<who>[\p{L}.-]{1,40})(['’]s|(?<=s)['’])\s+(\w{1,40}\s+)?(comments?|remarks?|statements?)\s+(on|about|regarding|concerning)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CommentOf();

    // "What doubts does Rubio have?"
    [GeneratedRegex(@"\b(what|which)\s+(\p{L}+\s+)?(doubts?|reservations?|objections?|worry|worries|fears?|hopes?|concerns?|complaints?|criticisms?|misgivings|opinions?|views?|thoughts?|explanations?|excuses?|advice|warnings?|demands?)\s+(did|does|do|has|have|had)\s+(?<who>" + Name + @"{1,60}?)\s+(have|had|hold|raised?|voiced?|express(ed)?|give|gave|given|offer(ed)?|makes?|made|put forward)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeldBy();

    [GeneratedRegex(@"\baccording to\s+(?!who(m|se)?\b|which\b)(?<who>" + Name + @"{1,60})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AccordingTo();
}
