namespace TalkBot.Core.Answering.Support;

/// <summary>
/// What a statement leaves out between two words of a claim. Allowed is what can go without anything being said of
/// somebody else: asides, adverbs, what follows a preposition, words before a noun, one of two things joined by "and".
/// </summary>
internal sealed class Gap(IReadOnlyList<Word> statement, int previous, int next, IReadOnlyList<Word> claim, int from, int to)
{
    private readonly Word _left = claim[from];
    private readonly Word _right = claim[to];

    public bool IsAllowed()
    {
        var words = claim.Skip(from + 1).Take(to - from - 1).Where(word => word.Kind != WordKind.Mark).ToList();
        if (words.Count == 0 || words.Select(word => word.Key).SequenceEqual(Between().Where(word => word.Kind != WordKind.Mark).Select(word => word.Key)))
            return true;
        if (words.TrueForAll(word => word.Kind is WordKind.Boundary or WordKind.Free && !word.IsBe) && words.Exists(word => word.Kind == WordKind.Boundary))
            return IsPauseAllowed(words.Count(word => word.Kind == WordKind.Boundary));
        if (words is [{ Kind: WordKind.Boundary }, { Key: "which" or "who" }])
            return _right.IsVerb && !Between().Any(word => word.IsBe);
        if (IsFirstParticiple(words))
            return true;
        return WithoutAsides(words) is { } rest && (rest.Count == 0 || IsOmissible(rest));
    }

    /// <summary>A comma may go where the statement has one too, or says "was" instead; or before "and".</summary>
    private bool IsPauseAllowed(int count) =>
        count == 1 && (Between().Any(word => word.Kind == WordKind.Boundary || word.IsBe) || _right.Kind == WordKind.And);

    private IEnumerable<Word> Between() => statement.Skip(previous + 1).Take(next - previous - 1);

    /// <summary>"the meeting[, held in Riyadh] led by …": of two participles of one noun, the first.</summary>
    private bool IsFirstParticiple(List<Word> words) =>
        words.Count > 2 && words[0].Kind == WordKind.Boundary && Phrasing.IsReducedRelative(claim, from + 2)
        && words.Skip(2).All(word => word.Kind == WordKind.Preposition || word.IsName)
        && _right.IsVerb && to + 1 < claim.Count && claim[to + 1].Key == "by";

    /// <summary>The words outside commas, brackets and dashes that come in pairs; null where one is without its fellow.</summary>
    private static List<Word>? WithoutAsides(List<Word> words)
    {
        var rest = new List<Word>();
        var isAside = false;
        var depth = 0;
        foreach (var word in words)
        {
            if (word.Text is "(" or "[")
                depth++;
            else if (word.Text is ")" or "]")
                depth--;
            else if (depth == 0 && word.Kind == WordKind.Boundary)
                isAside = !isAside;
            else if (depth == 0 && !isAside)
                rest.Add(word);
            if (depth < 0)
                return null;
        }

        return isAside || depth > 0 ? null : rest;
    }

    private bool IsOmissible(List<Word> words)
    {
        if (words.Exists(word => word.Kind is WordKind.Link || IsSubject(word)))
            return words is [{ Key: "as" }] && Between().Any(word => word.IsBe);
        if (words[^1].Kind == WordKind.Preposition && words[^1].Key != "of")
            return false;
        if (words.Exists(IsTime))
            return false;
        if ((_left.Kind == WordKind.Number || _right.Kind == WordKind.Number) && words.Exists(word => word.Kind is WordKind.Number or WordKind.Preposition or WordKind.And))
            return _left.Kind != WordKind.Number && !words.Exists(word => word.Kind == WordKind.Number);
        return IsSecondPredicate(words) || IsFirstOfTwo(words) || Scan(words);
    }

    /// <summary>Reads the words left out from left to right; each must have leave to go.</summary>
    private bool Scan(List<Word> words)
    {
        var state = State.Start;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Kind == WordKind.Preposition)
                state = State.AfterPreposition;
            else if (word.Kind == WordKind.And)
                state = State.AfterAnd;
            else if (word.Kind is WordKind.Free or WordKind.Pronoun)
                state = state is State.Start or State.BeforeNoun ? State.BeforeNoun : word.IsBe || word.Key is "has" or "have" or "had" ? State.Fail : state;
            else if (!word.IsAdverb && word is not { Cue: CueKind.Negation or CueKind.Hedge, IsVerb: false })
                state = AfterContent(words, i, state);
            if (state == State.Fail)
                return false;
        }

        return state switch
        {
            State.AfterPreposition => HasOf() && words[^1].Key == "of",
            State.InPhrase => IsPhraseClosed(words),
            State.AfterAnd => false,
            _ => true,
        };
    }

    private State AfterContent(List<Word> words, int i, State state)
    {
        var word = words[i];
        var previousWord = i > 0 ? words[i - 1] : _left;
        if (state is State.AfterPreposition or State.AfterAnd or State.InPhrase)
        {
            // A verb would give the phrase a claim of its own; after a name a plain word may be one.
            var mayBeVerb = word.IsVerb || (previousWord.IsName && !word.IsName && !previousWord.IsPossessive && !previousWord.IsDemonym);
            return mayBeVerb ? State.Fail : State.InPhrase;
        }

        // Directly before a noun that stays.
        var isLast = words.Skip(i + 1).All(other => other.IsContent || other.IsAdverb) && _right.IsContent && !_right.IsVerb;
        if (!isLast)
            return State.Fail;
        if (IsInName(word, previousWord))
            return State.BeforeNoun;
        var mayFollow = state == State.BeforeNoun || _left.IsVerb || _left.Text.EndsWith("ing", StringComparison.Ordinal) || _left.Kind is WordKind.Preposition or WordKind.And or WordKind.Pronoun or WordKind.Number
            || _left.IsPossessive || _left.IsLimiting;
        return mayFollow && (Phrasing.IsModifier(word) || word.IsDemonym || word.IsPossessive || (_right.IsName && word.IsCapital)) && !(word.IsVerb && previousWord.IsName)
            ? State.BeforeNoun
            : State.Fail;
    }

    /// <summary>Whether it is a part of one name with the words around it: "Donald" of "President Donald Trump".</summary>
    private bool IsInName(Word word, Word previousWord) =>
        _left.IsCapital && _right.IsName && word.IsCapital && previousWord.IsCapital && !word.IsPossessive && !_left.IsPossessive;

    /// <summary>"in [the presence of] Russia": what is left needs the preposition that goes, unless the statement says "of" there.</summary>
    private bool IsPhraseClosed(List<Word> words)
    {
        if (!_right.IsContent)
            return true;

        // Right after the words of a phrase a verb may go on with the sentence, but a noun would belong to the phrase.
        return _right.IsVerb || (words[^1].IsName && !_right.IsName && words[^1] is { IsPossessive: false, IsDemonym: false })
            || (HasOf() && words.Exists(word => word.Key == "of"));
    }

    private bool HasOf() => Between().Any(word => word.Key == "of");

    /// <summary>"praised Kyiv and [met] …": of two things done by one, the first.</summary>
    private bool IsSecondPredicate(List<Word> words) =>
        _right.IsVerb && words[^1].Kind == WordKind.And && (words[0].IsVerb || words[0].IsAdverb)
        && !words.Skip(1).SkipLast(1).Any(word => word.IsVerb || word.Kind == WordKind.And || word.IsBe);

    /// <summary>"on [sanctions and] energy": of two things, the first.</summary>
    private bool IsFirstOfTwo(List<Word> words) =>
        words[^1].Kind == WordKind.And && words.Count > 1 && _right.IsContent && !_right.IsVerb
        && (_left.Kind is WordKind.Preposition || _left.IsVerb)
        && words.SkipLast(1).All(word => Phrasing.IsModifier(word) && !word.IsVerb || word.IsName || word.Kind == WordKind.Free && !word.IsBe)
        && (to + 1 >= claim.Count || claim[to + 1].Kind is WordKind.Boundary or WordKind.Preposition or WordKind.Mark);

    private static bool IsSubject(Word word) => word.Key is "he" or "she" or "it" or "they" or "we" or "i" or "you" or "who";

    private static bool IsTime(Word word) => word.Key is "after" or "before" or "since" or "until" or "despite";

    private enum State
    {
        Start,
        BeforeNoun,
        AfterPreposition,
        AfterAnd,
        InPhrase,
        Fail,
    }
}
