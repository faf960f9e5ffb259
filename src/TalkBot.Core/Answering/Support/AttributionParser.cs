namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Finds who says what in a sentence: "X said that …", "…, X said", "…, said X", "according to X", "in X's view", "described by
/// X as". A verb of saying whose speaker is not found this way is left alone.
/// </summary>
internal sealed class AttributionParser(IReadOnlyList<Word> words)
{
    private const int MaxSpeaker = 14;
    private const int MaxAddressee = 6;
    private const int MaxTail = 6;

    private (int At, Attribution Found)? _last;

    public static IReadOnlyList<Attribution> Parse(IReadOnlyList<Word> words) =>
        [.. new AttributionParser(words).All().Where(attribution => attribution.Claim.Any(word => word.IsContent))];

    /// <summary>The speaker and the verb in words that stand around a speech and hold nothing of it; null where there are none.</summary>
    public static Attribution? ParseAround(IReadOnlyList<Word> words) => new AttributionParser(words).All().FirstOrDefault();

    private IEnumerable<Attribution> All()
    {
        for (var i = 0; i < words.Count; i++)
        {
            var found = words[i].Key == "according-to" ? AccordingTo(i)
                : SayingVerbs.IsVerb(words[i], At(i + 1)) ? OfVerb(i)
                : SayingVerbs.IsView(words[i]) ? View(i)
                : null;
            if (found is null)
                continue;
            _last = (i, found);
            yield return found;
        }
    }

    private Attribution? OfVerb(int verb)
    {
        if (IsPassive(verb))
            return Passive(verb);
        if (QuotedAs(verb) is { } quoted)
            return quoted;

        var end = verb;
        while (end > 0 && (words[end - 1].IsAdverb || (words[end - 1].Kind == WordKind.Free && !IsArticle(words[end - 1]))))
            end--;
        var start = StartOfSpeaker(end);
        if (start == end)
            return Continued(verb) ?? Parenthesis(verb, end) ?? Inverted(verb);
        if (!IsName(start, end))
            return null;

        var tail = EndOfTail(EndOfAddressee(verb));
        var isAside = start > 0 && words[start - 1].Kind is WordKind.Boundary or WordKind.Mark && tail >= 0
            && !(words[start - 1].Kind == WordKind.Boundary && tail < words.Count && IsFronted(start - 1));
        return isAside
            ? new Attribution(Range(start, end), words[verb], [], [.. Range(0, start - 1), .. IsContinuation(tail) ? [] : Range(tail, words.Count)])
            : Leading(verb, start, end);
    }

    private Attribution Leading(int verb, int start, int end)
    {
        var claim = StartOfClaim(verb + 1);
        var isClause = SayingVerbs.TakesClause(words[verb]) || (claim > verb + 1 && words[claim - 1].Key == "that");
        return new(Range(start, end), words[verb], Range(0, start), Said(verb, Range(claim, isClause ? words.Count : EndOfClause(claim))));
    }

    /// <summary>Without the "as" of "described X as Y", which "called X Y" does not have.</summary>
    private List<Word> Said(int verb, List<Word> claim)
    {
        var at = SayingVerbs.IsNaming(words[verb]) ? claim.FindIndex(word => word.Key == "as") : -1;
        if (at >= 0)
            claim.RemoveAt(at);
        return claim;
    }

    /// <summary>The place of the boundary after which another clause begins.</summary>
    private int EndOfClause(int at)
    {
        while (at < words.Count && !(words[at].Kind == WordKind.Boundary && At(at + 1) is { Key: "although" or "though" or "while" or "whereas" or "but" }))
            at++;
        return at;
    }

    /// <summary>"A Sudland official, speaking on condition of anonymity, said …".</summary>
    private Attribution? Parenthesis(int verb, int end)
    {
        if (end == 0 || words[end - 1].Kind != WordKind.Boundary)
            return null;
        var first = 0;
        while (first < end - 1 && words[first].Kind != WordKind.Boundary)
            first++;
        return first > 0 && first < end - 1 && first <= MaxSpeaker && words[0].Kind is not (WordKind.Preposition or WordKind.Link) && IsName(0, first)
            ? Leading(verb, 0, first)
            : null;
    }

    /// <summary>"…, X said, adding that …": the same speaker goes on, where no other clause comes between.</summary>
    private Attribution? Continued(int verb) =>
        _last is var (at, found) && IsContinuation(verb) && !Range(at, verb - 1).Any(word => word.Kind == WordKind.Boundary)
            ? new Attribution(found.Speaker, words[verb], [], Range(StartOfClaim(verb + 1), words.Count))
            : null;

    private bool IsContinuation(int at) =>
        at > 0 && at + 1 < words.Count && words[at - 1].Kind == WordKind.Boundary && words[at].Text.EndsWith("ing", StringComparison.Ordinal)
        && SayingVerbs.IsVerb(words[at], words[at + 1]) && words[StartOfClaim(at + 1) - 1].Key == "that";

    /// <summary>"Y quoted X as saying …": X says it, and Y says so.</summary>
    private Attribution? QuotedAs(int verb)
    {
        var at = words[verb].Key is "quot" or "cit" ? words.Skip(verb).Take(MaxAddressee).TakeWhile(word => word.Key != "as").Count() + verb : words.Count;
        return At(at + 1) is { Key: "say" } saying && IsName(verb + 1, at)
            ? new Attribution(Range(verb + 1, at), saying, Range(0, verb + 1), Range(StartOfClaim(at + 2), words.Count))
            : null;
    }

    /// <summary>"…, said X."</summary>
    private Attribution? Inverted(int verb)
    {
        if (verb == 0 || !words[verb].IsVerb || words[verb - 1].Kind is not (WordKind.Boundary or WordKind.Mark))
            return null;
        var end = verb + 1;
        while (end < words.Count && end - verb <= MaxSpeaker && IsInSpeaker(words[end]) && !(words[end].Kind == WordKind.Preposition && words[end].Key is not ("of" or "for" or "from")))
            end++;
        if (!IsName(verb + 1, end))
            return null;
        var tail = EndOfTail(end);
        return tail < 0 ? null : new Attribution(Range(verb + 1, end), words[verb], [], [.. Range(0, verb - 1), .. IsContinuation(tail) ? [] : Range(tail, words.Count)]);
    }

    /// <summary>"The talks were described as useful by X."</summary>
    private Attribution? Passive(int verb)
    {
        for (var by = verb + 1; by < words.Count && by - verb <= MaxSpeaker && words[by].Kind != WordKind.Boundary && !words[by].IsVerb; by++)
        {
            if (words[by].Key != "by")
                continue;
            var end = by + 1;
            while (end < words.Count && IsInSpeaker(words[end]) && words[end].Key is not "as")
                end++;
            return IsName(by + 1, end)
                ? new Attribution(Range(by + 1, end), words[verb], [], Said(verb, [.. Range(0, verb - 1), .. Range(verb + 1, by), .. Range(end, words.Count)]))
                : null;
        }

        return null;
    }

    private Attribution? AccordingTo(int at)
    {
        var end = at + 1;
        while (end < words.Count && words[end].Kind is not (WordKind.Boundary or WordKind.Mark))
            end++;
        if (!IsName(at + 1, end))
            return null;
        var before = at > 0 && words[at - 1].Kind == WordKind.Boundary ? at - 1 : at;
        return new Attribution(Range(at + 1, end), words[at], [], [.. Range(0, before), .. Range(Math.Min(end + 1, words.Count), words.Count)]);
    }

    /// <summary>"In X's view, …", "X's claim that …".</summary>
    private Attribution? View(int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxSpeaker && words[start - 1].Kind is not (WordKind.Preposition or WordKind.Boundary or WordKind.Link))
            start--;
        var owner = at - 1;
        while (owner >= start && !words[owner].IsPossessive && words[owner].Kind != WordKind.Pronoun)
            owner--;
        if (owner < start || !IsName(start, owner + 1))
            return null;
        if (At(at + 1) is { Key: "that" })
            return new Attribution(Range(start, owner + 1), words[at], Range(0, start), Range(at + 2, words.Count));
        if (start == 0 || words[start - 1].Key is not ("in" or "from" or "to"))
            return null;
        var rest = At(at + 1)?.Kind == WordKind.Boundary ? at + 2 : at + 1;
        var before = start > 1 && words[start - 2].Kind == WordKind.Boundary ? start - 2 : start - 1;
        return new Attribution(Range(start, owner + 1), words[at], [], [.. Range(0, before), .. Range(rest, words.Count)]);
    }

    private int StartOfSpeaker(int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxSpeaker && IsInSpeaker(words[start - 1]))
            start--;
        // "with Rubio indicating", "In Riyadh Rubio said": the name alone.
        if (start < end && words[start].Kind == WordKind.Preposition)
        {
            start = end - 1;
            while (start > 0 && words[start - 1].IsCapital && words[start - 1].IsContent && words[start].IsName)
                start--;
        }

        return start;
    }

    private static bool IsInSpeaker(Word word) =>
        word.Cue == CueKind.None && !word.IsVerb && !word.IsBe
        && (word.IsContent || word.Kind is WordKind.And or WordKind.Pronoun or WordKind.Preposition || IsArticle(word));

    private bool IsName(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].IsContent || words[i].Kind == WordKind.Pronoun)
                return end - start <= MaxSpeaker && !Range(start, end).Any(word => word.IsVerb);
        }

        return false;
    }

    /// <summary>Whether what stands before the boundary is an adverbial that opens the sentence.</summary>
    private bool IsFronted(int boundary) =>
        words[0].Kind is WordKind.Preposition or WordKind.Link && !Range(0, boundary).Any(word => word.Kind == WordKind.Boundary);

    /// <summary>Past "reporters on Monday that".</summary>
    private int StartOfClaim(int at)
    {
        for (var i = at; i < words.Count && i - at <= MaxAddressee && words[i].Kind != WordKind.Boundary; i++)
        {
            if (words[i].Key == "that" && words[i].Kind == WordKind.Link)
                return i + 1;
        }

        return at < words.Count && words[at].Kind is WordKind.Boundary ? at + 1 : at;
    }

    /// <summary>Past "on Monday" and the boundary after it; -1 where more than that follows.</summary>
    private int EndOfTail(int at)
    {
        var isAdverbial = at < words.Count && words[at].Kind == WordKind.Preposition;
        for (var i = at; i < words.Count && (i == at || (isAdverbial && i - at <= MaxTail)); i++)
        {
            if (words[i].Kind == WordKind.Boundary || words[i].Text is "." or "\"")
                return words[i].Kind == WordKind.Boundary ? i + 1 : i;
            if (words[i].Key == "that")
                return -1;
        }

        return at >= words.Count || (isAdverbial && words.Count - at <= MaxTail) ? words.Count : -1;
    }

    /// <summary>"…, X told reporters.": past those who were told, where nothing is said after them.</summary>
    private int EndOfAddressee(int verb)
    {
        var end = verb + 1;
        while (words[verb].Key == "tell" && end < words.Count && end - verb <= MaxAddressee && IsInSpeaker(words[end]) && words[end].Kind is not WordKind.Preposition)
            end++;
        return At(end) is null or { Kind: WordKind.Preposition or WordKind.Boundary or WordKind.Mark } ? end : verb + 1;
    }

    private bool IsPassive(int verb) => words[verb].IsVerb && verb > 0 && words[verb - 1].IsBe;

    private static bool IsArticle(Word word) => word.Key is "the" or "a" or "an";

    private Word? At(int index) => index < words.Count ? words[index] : null;

    private List<Word> Range(int start, int end) => [.. words.Skip(start).Take(Math.Max(0, end - start))];
}
