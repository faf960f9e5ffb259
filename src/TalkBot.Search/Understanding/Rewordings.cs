using System.Text.RegularExpressions;

namespace TalkBot.Search.Understanding;

/// <summary>What is said in chat in some other way than it would be written: each is put in plain words, one after the other.</summary>
internal static partial class Rewordings
{
    private static readonly (Regex Said, string Plain)[] All =
    [
        (Standing(), "what about ${what}"),
        (Mattering(), "what is the significance of ${what}"),
        (PurposeServed(), "why ${what}"),
        (Reported(), "are there"),
        (Regarding(), "how ${does} ${who} view"),
        (BeNamed(), "${be} appointed"),
        (ToName(), "${to} appoint ${whom}"),
        (EndSummed(), "how does the article end?"),
        (AnythingOf(), "what came ${of}"),
        (Excuse(), "?"),
        (Cleft(), "${who} "),
        (Yielded(), "what were the ${what} of ${whose}"),
        (Attended(), "${before} present at ${what}?"),
        (PointOf(), "purpose of"),
        (HeadOfSide(), "who led the ${side}"),
        (MuchTime(), "how long ${has} it been"),
        (HowCertain(), "${is} ${what} ${certain}"),
        (ForInDigit(), "for"),
        (ShouldOf(), "have"),
        (WereFor(), "where "),
        (YForWhy(), "why "),
        (DoseFor(), "does"),
        (InItsView(), "is it so that "),
        (KnownTime(), "is there a timeline for when "),
        (NamedAs(), "${is} ${what}"),
        (Aside(), ""),
        (OfTheText(), ""),
        (Emphasis(), " "),
        (Tag(), "?"),
        (Quote(), "what did ${who} say"),
        (HowFar(), "how much progress have ${who} made"),
        (AsSeen(), " according to ${who}"),
        (InTheEyesOf(), "according to ${who}"),
        (Relative(), "${before} that"),
        (DeathToll(), "how many people died"),
        (FarAway(), "how far"),
        (PartsOf(), "${which} regions of"),
        (SpeakFor(), "represented"),
        (FormerHouse(), "previous administration"),
        (GiveUp(), "concede"),
        (Received(), "what was the reaction to ${what}"),
        (NobodyThere(), "was absent"),
        (There(), "${before} present?"),
        (MakeOrBreak(), "decide whether ${what} works"),
        (Whole(), "it"),
        (HoldResponsible(), "blame${form} ${who}"),
        (QuotedAs(), "did ${who} say"),
        (ShutOut(), "excluded"),
        (PeopleWho(), "who"),
        (ChosenAs(), "who is "),
        (InCharge(), "the leader of"),
        (Struck(), "${deal}"),
        (SayYes(), "accept"),
        (SayNo(), "reject"),
    ];

    /// <summary>A question with all of them in plain words.</summary>
    public static string Plain(string question) => All.Aggregate(question, (text, rewording) => rewording.Said.Replace(text, rewording.Plain));

    // "What is the current status of the sanctions question?"
    [GeneratedRegex(@"^\W*((so|and)\s+)?(what(['’]s|\s+is)\s+the\s+((current|present|latest)\s+)?(status|state\s+of\s+play|latest|standing)\s+(of|on|with|in)|(where|how)\s+do\s+(things|matters|we|they)\s+stand\s+(on|with))\s+(?<what>[^?]+?)(?<!\b(the|this|that|in|a|any)\s*)(\s+(question|issue|matter))?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Standing();

    // "Why do the talks matter?", "why is it seen as important?"
    [GeneratedRegex(@"^\W*why\s+((do|does|did|would|should)\s+(?<what>[^?.!,;]{2,60}?)\s+matter|(is|are|was|were)\s+(?<what>[^?.!,;]{2,60}?)\s+((seen|regarded|considered|described|viewed)\s+(as\s+)?)?(so\s+|such\s+a\s+)?(important|significant|a\s+big\s+deal))(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mattering();

    // "What purpose will new ambassadors serve?"
    [GeneratedRegex(@"^\W*(what|which)\s+(purpose|end|goal|aim)\s+(do|does|did|will|would|should|could)\s+(?<what>[^?.!,;]{2,60}?)\s+(serve|have)(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PurposeServed();

    // "What concerns does the article report?"
    [GeneratedRegex(@"(?<=^\W*(what|which)\s+(\p{L}+\s+){1,3})(does|do|did)\s+(the|this)\s+(article|report|text|piece|story|document)\s+(report|mention|name|list|give|describe|cite|raise|identify|note)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reported();

    // "How does Kyiv regard the talks?": the stem of "regarding" says nothing.
    [GeneratedRegex(@"\bhow\s+(?<does>do|does|did)\s+(?<who>[^?.!,;]{2,40}?)\s+regard\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Regarding();

    // "Are envoys to be named soon?", "no plan to name new ambassadors"
    [GeneratedRegex(@"\b(?<be>be|being|been|get|gets|getting)\s+named\b(?!\s+(in|after|among|by|as)\b)(?=\s|\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeNamed();

    [GeneratedRegex(@"\b(?<to>to|will|would)\s+name\s+(?<whom>((an?|the|any|new|their|its|his|her)\s+){0,2}(ambassadors?|envoys?|ministers?|directors?|judges?|officials?|successors?|heads?|chiefs?|coach(es)?|negotiators?))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ToName();

    // "TL;DR of the conclusion?"
    [GeneratedRegex(@"^\W*(tl;?dr|summary|gist|(give\s+me\s+)?(the\s+)?((main|key)\s+)?(gist|takeaways?|points)|sum\s+up|summari[sz]e)\s+((of|from)\s+)?the\s+(conclusion|ending|end|last\s+paragraph|closing\s+(paragraph|part)|final\s+(paragraph|part))(\s+of\s+(the|this)\s+\p{L}+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EndSummed();

    // "Did anything concrete come out of it?"
    [GeneratedRegex(@"^\W*((and|but|so)\s+)?(did|has|have)\s+(anything|something)\s+(\p{L}+\s+){0,3}?c[ao]me\s+(?<of>(out\s+)?of)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnythingOf();

    // "… I haven't had time to read it."
    [GeneratedRegex(@"[.?!,;\s]+((sorry|i|we)\W+)*(have|has|had|did)\s+not\s+(had|have|got|get|found)\s+(the\s+|any\s+|much\s+)?(time|chance|chances)\b[^.?!]*(?=[.?!]*\s*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Excuse();

    // "Was it Rubio that raised it?", "who said that it was Elvia that left?"
    [GeneratedRegex(@"(?<=^\W*|\bthat\s+|\bif\s+|\bwhether\s+)(it\s+(is|was)|(is|was)\s+it)\s+(?<who>(the\s+)?(?-i:\p{Lu})[\p{L}.’'-]*(\s+((or|and)\s+)?(?-i:\p{Lu})[\p{L}.’'-]*){0,4})\s+(that|who|which)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cleft();

    // "What results did the talks yield?"
    [GeneratedRegex(@"^\W*(what|which)\s+(?<what>results?|outcomes?|agreements?)\s+(did|do|does|have|has)\s+(?<whose>[^?.!,;]{2,60}?)\s+(yield(ed)?|produced?|br(ing|ought)|deliver(ed)?|have|had|le(a)?d\s+to)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Yielded();

    // "Was Elvia at the talks?"
    [GeneratedRegex(@"(?<before>^\W*((and|but|so)\s+)?(was|were|wasn['’]?t|weren['’]?t)\s+(?!there\b)[^?.!,;]{2,60}?)(?<!\b(present|absent|held|made|discussed|raised|said|agreed|happening|going|invited|led|reached|signed|decided))\s(at|in|part\s+of)\s+(?<what>(the|these|this|that)\s+([\p{L}.]+\s+)?(talks|meetings?|negotiations|summit|discussions))\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Attended();

    // "What was the point of the meeting?"
    [GeneratedRegex(@"(?<=^\W*(so\s+)?what(['’]s|\s+(is|was|were))\s+(even\s+)?the\s+(whole\s+)?)point\s+of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PointOf();

    // "Who was the head of the Russian delegation?"
    [GeneratedRegex(@"^\W*(who|which\s+\p{L}+)(['’]s|\s+(is|was))\s+(the\s+)?(head|leader|chief|boss)\s+of\s+the\s+(?<side>([\p{L}.]+\s+){0,2}(delegation|team|side))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeadOfSide();

    // "How much time has gone by since?"
    [GeneratedRegex(@"\bhow\s+much\s+time\s+(?<has>has|had)\s+(passed|elapsed|gone\s+(by|past))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MuchTime();

    // "How certain is the timetable?"
    [GeneratedRegex(@"^\W*how\s+(?<certain>certain|sure|clear|definite|firm|final|fixed|settled)\s+(?<is>is|are|was|were)\s+(?<what>[^?.!]{1,80}?)(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowCertain();

    // "Who is to blame 4 the war?"
    [GeneratedRegex(@"(?<=\p{L}\s+)4(?=\s+(the|a|an|this|that|it|them|him|her|us|me|his|their|what|being)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ForInDigit();

    // "What should of been done?"
    [GeneratedRegex(@"(?<=\b(should|could|would|must|might)(n['’]?t|\s+not)?\s+(\p{L}+\s+)?)of(?=\s+(done|been|\p{L}+ed|taken|gone|made|said|told|known|seen|come|given|had)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ShouldOf();

    // "Were do they meet?"
    [GeneratedRegex(@"^\W*were\s+(?=(do|does|did|is|are|was|were|will|can|should)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WereFor();

    [GeneratedRegex(@"^\W*y\s+(?=(do|does|did|is|are|was|were|will|would|can|should|has|have)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YForWhy();

    // "What dose he think?"
    [GeneratedRegex(@"(?<=\b(what|how|where|why|who|whom|when)\s+)dose\b(?!\s+(of|is|was|should|did|do|does|to|will|for|can|would)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DoseFor();

    // "Does the article see it as progress?"
    [GeneratedRegex(@"^\W*(does|do|did|would)\s+(the|this)\s+(article|authors?|report|text|piece|story|writer|document)\s+(think|see|say|consider|regard|believe|find|suggest|claim|state|indicate|report|view|call)\s+(that\s+)?(?!(who|what|when|where|why|how|which|whether|if|anything|something)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InItsView();

    // "Do we know how soon it starts?"; when it started is no matter of a timetable.
    [GeneratedRegex(@"^\W*((do|does)\s+(we|you|they|anyone|anybody|somebody)\s+know|is\s+it\s+(known|clear|decided|certain))\s+((yet|already|now)\s+)?(((by|from|until)\s+)?when|how\s+(soon|long)|((by|on)\s+)?(what|which)\s+(date|day)|the\s+(dates?|timing|calendar|timelines?|timetables?|schedules?)(\s+(of|for))?)\b\s*(?!.*\b(was|were|did|had|has|have|began|begun|took|\p{L}+ed)\b(?<!\b(be|get)\s+\p{L}+))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex KnownTime();

    // "Who is named as minister in the report?"
    [GeneratedRegex(@"\b(?<is>is|was|are|were)\s+(named|given|listed|identified|described|introduced|mentioned)\s+as\s+(?<what>[^?.!,;]{1,80}?)(\s+in\s+(the|this)\s+(article|report|text|story|document|piece))?(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedAs();

    // What asks for an answer, and says nothing of what is asked.
    [GeneratedRegex(@"\b(would you say|do (we|you|they) (even )?(know|have any idea)|does any(one|body) (here )?know|any (idea|clue|word|news)( on| about| of)?|(can|could) (you|someone|anyone|somebody) (please )?(tell|remind|explain)( to)?( me| us)?|remind me( again)?|tell me|i (would |just |really )?(want|like|love|need) to know|i (wonder|was wondering)|is it true( that)?|quick question|(in|using|as) (just )?(an?|one|a few|a couple of|two|three|four|five|\d+|plain|simple|short)( (or|to) (two|three|four|five|six|\d+))? (short |simple )?(lines?|words?|sentences?|bullet points?|bullets?|points|paragraphs?|english|terms)( or (so|two|three|more))?|(give|show|read|find)( me| us)? the (bit|part|passage|place|quote|line|sentence) (where|in which|about)|for (me|us|(my|our) \p{L}+)|at some (point|stage|time)|by now|in (brief|short)|briefly|in bullets?( points?)?|bullets? only|you know if|(just )?give me( a| the)?( quick)?( rundown of)?|keeps? asking( me| us)?|(a few |some |your )?(bullet points|bullets|notes) (on|about|for)(?= (who|what|how|why|which|when|where)))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Aside();

    // Where the text has it: all of it is in the text.
    [GeneratedRegex(@"(\s*,)?\s*\b((as )?(described|stated|mentioned|told|given|named) in the (first|last|opening|introductory|closing|final) (line|sentence|paragraph|part|section)|according to (the|this) ((first|second|last|opening|closing|final) (line|sentence|paragraph|part|section)|article|report|text|story|document|piece)(['’]s \p{L}+)?|in the (author|writer|reporter|article|report|text|story)['’]s (eyes|view|opinion|judge?ment|telling|words)|when (this|it) was (written|published))\b\s*,?(?=\W*$|\s)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfTheText();

    [GeneratedRegex(@"(\s*,)?\s+(exactly|precisely|specifically|in the (first place|end)(?=\W*$)|(by|at) (that|this) (point|time|stage)(?=\W*$)|across the table(?=\W)|(the (hell|heck|devil)|tf|on earth)(?=\s+(is|are|was|were|do|does|did|will)\b)|(?<=\b(the|what|which)\s+)(exact|precise)(?=\s+(date|day|time|hour|year|month|place|location|venue|number|figure|amount|sum|price|cost|age|size)\b))\b\s*,?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Emphasis();

    // "… or what?", "…, right?", "… yes or no?"; "who was that again?", but "will they meet again?"
    [GeneratedRegex(@"[\s,;.?]+((does|do|did) (the|this|your) (article|report|text|story|document|paper|piece)s? (say|state|claim|mention|confirm|suggest|see|put|think|point out|note|stress|highlight|underline|describe|report|bring up)( (anything|something))?( like)?( (so|that|this|it))?( (that|this) way)?|(bullets?|bullet points|short answers?|one line|a list)( (is|are|will be|would be))? (fine|enough|ok|okay|good)|(in\s+)?bullets?(\s+points?)?(\s+(please|pls|plz))?|yes or no|y/n|or (somewhere|anywhere) else|or elsewhere|true or false|or (no|not|nah|what)|right|huh|yeah|correct|is (that|this|it) (really )?(true|right|so|correct)|any\s?time soon|then|though|(?<=^\W*(who|what|where|when|which|how)\b(?:(?!\b(will|would|can|could|may|might|shall|going|to)\b)[^?])*)again)\s*[?!.]*\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();

    // "Is there a quote of Rubio that I can use?"
    [GeneratedRegex(@"^\W*((is|are)\s+there|have\s+you\s+got|do\s+you\s+have|got|any)\s+(an?\s+|any\s+|some\s+)?(direct\s+)?(quotes?|quotations?|statements?)\s+(or\s+\p{L}+\s+)?(of|from|by)\s+(?<who>(the\s+)?[\p{L}.’'-]+(\s+(?-i:\p{Lu})[\p{L}.’'-]+)*)(\s+(that\s+)?(i|we)\s+(can|could|may)\s+use|\s+in\s+(it|there|here))?(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quote();

    // "How far have the two sides come?"
    [GeneratedRegex(@"\bhow\s+far\s+(have|has|did|are)\s+(?<who>[\p{L} ]{1,40})\s+(come|got|gotten|get|gone|progressed|advanced)(?=\W*$|\s+[-–—]|\s+(towards?|in|with|on)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowFar();

    // "…, as the minister sees it"
    [GeneratedRegex(@"\s*,?\s+as\s+(?<who>(?!(it|that|they|he|she|you|we|i)\b)[\p{L}.’'-]+(\s+[\p{L}.’'-]+){0,3})\s+(sees?|saw|views?|viewed|puts?|tells?|told|has)\s+it(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsSeen();

    [GeneratedRegex(@"\bin the (eyes|view|opinion|words|mind) of\s+|\bin\s+(?<who>(the\s+)?[\p{L}.-]{1,40})(['’]s|(?<=s)['’])\s+(eyes|view|opinion|mind|judge?ment|telling)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InTheEyesOf();

    // "The issues on which they agree": no question word.
    [GeneratedRegex(@"(?<before>^\W*(who|what|which|where|when|how|why|list|name|all|give|are|is|was|were|do|does|did|has|have|had|can|could|will|would)\b.*\s(?!(know|known|say|said|says|tell|told|clear|stated?|me|us|and|or|but)\b)\p{L}+)\s+(on|in|at|to|for|from|of|by|with|about|over|under|through|against|into)\s+which\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\bwhat(['’]s|\s+(is|was))\s+the\s+(\p{L}+\s+)?death\s+toll\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DeathToll();

    [GeneratedRegex(@"\bhow\s+far\s+(away|off)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FarAway();

    // "Which parts of Ukraine": no parts that anybody plays.
    [GeneratedRegex(@"\b(?<which>which|what)\s+(parts?|bits?|areas?|swathes?|chunks?)\s+of(?=\s+(the\s+)?(?-i:\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PartsOf();

    // "Who spoke for Kyiv?"
    [GeneratedRegex(@"\b(?<!\b(does|did|do)\s+([\p{L}.]+\s+){0,3})(speaks|spoke|speaking|spoken)\s+(for|on behalf of)\b(?!\s+(an?|\d|[\p{L}-]+\s+(hours?|minutes?)))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpeakFor();

    [GeneratedRegex(@"\b(former|previous|last)\s+white\s+house(\s+(team|administration|government))?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FormerHouse();

    // "Who must give something up?"
    [GeneratedRegex(@"\b(give|gives|giving|given|gave)\s+((something|anything|things|some\s+ground)\s+)?up\b(?!\s+(on\b|hope\b|\p{L}+ing\b))|\bgive\s+(some\s+)?ground\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GiveUp();

    // "How have the comments been received?"
    [GeneratedRegex(@"^\W*how\s+(have|has|had|was|were|is|are)\s+(?<what>[\p{L}\p{N}.'’ -]{1,80}?)\s+(been\s+|being\s+)?(received|greeted|gone down|going down)(?=\W*$|\s+(by|in|among|with|at)\b)|^\W*how\s+(did|do|does)\s+(?<what>[\p{L}\p{N}.'’ -]{1,80}?)\s+(go|went) down(?=\W*$|\s+(in|among|with|at)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Received();

    // "Which party had nobody in the room?"
    [GeneratedRegex(@"\b(had|has|with)\s+(nobody|no\s?one|none|no\s+(seat|place|voice|delegates?|delegation|representatives?|envoys?|officials?))\s+(in\s+the\s+room|at\s+the\s+(\p{L}+\s+)?(table|talks|meeting|negotiations|summit)|there|present)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NobodyThere();

    // "Was anybody from Ukraine there?", "was Kyiv at the table?"
    [GeneratedRegex(@"(?<before>\b(was|were|wasn['’]?t|weren['’]?t|who)\b.*)\s(there|at\s+the\s+(\p{L}+\s+)?table|in\s+the\s+room)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex There();

    [GeneratedRegex(@"\bmakes?\s+(or|and)\s+breaks?\s+(?<what>[^?.,;]{1,60}?)(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MakeOrBreak();

    [GeneratedRegex(@"\b(this\s+whole\s+(effort|process|thing|exercise|undertaking|enterprise|business|affair)|the\s+whole\s+(effort|thing|exercise|affair)|the\s+thing(?=\W*$))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Whole();

    // "Does he hold them responsible?" asks whom he blames.
    [GeneratedRegex(@"\bh(old(?<form>s?)|el(?<form>d))\s+(?<who>[^?.,;]{1,40}?)\s+(responsible|accountable)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HoldResponsible();

    [GeneratedRegex(@"\b(is|was|are|were)\s+(?<who>[^?.,;]{1,40}?)\s+(quoted|cited|reported)\s+as\s+(saying|stating)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex QuotedAs();

    // "Who was left out of the room?"
    [GeneratedRegex(@"\b(left|kept|shut|locked|frozen|cut)\s+out\s+of\s+the\s+(room|loop|tent|picture)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ShutOut();

    // "Give me all the people and groups who are unhappy."
    [GeneratedRegex(@"^\W*((give\s+me|list|name|tell\s+me|show\s+me|which|what)\s+)?((all|any)\s+)?(of\s+)?((the|those)\s+)?(people|persons|individuals|parties|sides|groups|players|figures)(\s+(and|or)\s+(the\s+)?(people|persons|individuals|parties|sides|groups|players|figures|countries|organi[sz]ations))?\s+(who|that)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PeopleWho();

    // "Who has been picked as the next ambassador?"
    [GeneratedRegex(@"^\W*who\s+(is|was|has\s+been|will\s+be|gets?|got)\s+(picked|chosen|selected|appointed|nominated|tapped|lined\s+up|announced)\s+(as|to\s+be|to\s+become)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ChosenAs();

    // "The guy in charge in Kyiv"
    [GeneratedRegex(@"\bthe\s+(guy|man|woman|person|one)\s+in\s+charge\s+(in|of)(?=\s+(?-i:\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InCharge();

    // "Before a deal can be struck"
    [GeneratedRegex(@"\b(?<deal>deal|agreement|accord|bargain|pact)s?\s+((can|could|will|would|may|might|to|is|are|was|were|has|have|been|gets?)\s+){1,2}(be\s+)?(struck|cut|done|sealed|inked|clinched|reached)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Struck();

    // "Did Belmont say yes to the plan?"
    [GeneratedRegex(@"\b(say|said|saying)\s+yes\s+to\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SayYes();

    [GeneratedRegex(@"\b(say|said|saying)\s+no\s+to\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SayNo();
}
