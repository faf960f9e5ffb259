namespace TalkBot.Core.Answering.Support;

/// <summary>Holds one sentence of a statement against the sentences of its quotations. One of them must say all of it.</summary>
/// <param name="sources">The sentences of the quotations.</param>
/// <param name="speaker">Whom the draft names as the speaker, besides the sentence; empty where it names nobody.</param>
/// <param name="question">The words of the question.</param>
internal sealed class SentenceSupport(IReadOnlyList<SourceSentence> sources, IReadOnlyList<Word> speaker, IReadOnlyList<Word> question)
{
    private readonly HashSet<UnsupportedReason> _faults = [];

    /// <summary>Why the sentence was refused: the fault of the way that came furthest.</summary>
    public UnsupportedReason Fault =>
        _faults.Contains(UnsupportedReason.Attribution) ? UnsupportedReason.Attribution
        : _faults.Contains(UnsupportedReason.Polarity) ? UnsupportedReason.Polarity
        : _faults.Contains(UnsupportedReason.Rearranged) ? UnsupportedReason.Rearranged
        : UnsupportedReason.AddedWords;

    /// <summary>
    /// Whether the sentence is borne out, as a whole or clause by clause. Adds to <paramref name="reported"/> for each part
    /// the speaker, in the source's words, where the draft names them and the part does not; null where it needs none.
    /// </summary>
    public bool IsBorneOut(IReadOnlyList<Word> sentence, List<string?> reported)
    {
        if (IsBorneOut(sentence, mayBeFragment: true, out var speaker))
        {
            reported.Add(speaker);
            return true;
        }

        var clauses = Clauses.Of(sentence);
        if (clauses.Count == 1)
            return false;
        foreach (var clause in clauses)
        {
            if (!IsBorneOut(clause, mayBeFragment: false, out speaker))
                return false;
            reported.Add(speaker);
        }

        return true;
    }

    private bool IsBorneOut(IReadOnlyList<Word> sentence, bool mayBeFragment, out string? reported)
    {
        reported = null;
        var attribution = AttributionParser.Parse(sentence) is [var outer, ..] ? outer : null;
        if ((OpensWithPronoun(sentence) && !(attribution is not null && OpensInFirstPerson(sentence))) || EndsHalfWay(sentence))
            return Fail(UnsupportedReason.Rearranged);

        foreach (var source in sources)
        {
            var licensed = LongerNames.In(sentence, source);
            if (!source.IsSpeech && IsLaid(sentence, source.Words, licensed, mayBeFragment))
                return true;
            foreach (var claim in source.Attributions)
            {
                if (attribution is not null && IsReported(attribution, sentence, claim, source, licensed))
                    return true;
                if (attribution is null && IsSaidBySpeaker(sentence, claim, licensed, mayBeFragment))
                {
                    reported = Word.Written(claim.Speaker);
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsReported(Attribution mine, IReadOnlyList<Word> sentence, Attribution theirs, SourceSentence source, HashSet<Word> licensed)
    {
        if (!IsLaid(mine.Claim, theirs.Claim, licensed, mayBeFragment: true, mayBeginInside: false))
            return false;
        return (IsOutermost(theirs, mine.Before) && SpeakerName.IsSame([.. mine.Speaker.Where(word => !licensed.Contains(word))], theirs.Speaker)
                && SayingVerbs.MayStandFor(mine.Verb, theirs.Verb)
                && !mine.Before.Any(word => word.IsVerb || word.IsBe)
                && IsWithin(mine.Before, theirs.Before)
                && IsWithin(Rest(mine, sentence), Rest(theirs, source.Words)))
            || Fail(UnsupportedReason.Attribution);
    }

    private bool IsSaidBySpeaker(IReadOnlyList<Word> sentence, Attribution claim, HashSet<Word> licensed, bool mayBeFragment) =>
        IsLaid(sentence, claim.Claim, licensed, mayBeFragment)
        && ((IsOutermost(claim, []) && SayingVerbs.IsPlain(claim.Verb) && SpeakerName.IsSame(speaker, claim.Speaker)) || Fail(UnsupportedReason.Attribution));

    /// <summary>What belongs to neither speaker nor claim: to whom it was said, and when.</summary>
    private static IEnumerable<Word> Rest(Attribution attribution, IReadOnlyList<Word> sentence) =>
        sentence.Where(word => word != attribution.Verb && !attribution.Speaker.Contains(word) && !attribution.Claim.Contains(word) && !attribution.Before.Contains(word));

    /// <summary>Whether nobody else reports the claim in turn, and nothing denies or hedges it before its speaker is named, that the statement does not have.</summary>
    private static bool IsOutermost(Attribution claim, IReadOnlyList<Word> before) => IsWithin(claim.Before.Where((word, index) => word.Cue == CueKind.Attribution || (word.Cue != CueKind.None && IsBesideSpeaker(claim.Before, index))), before);

    private static bool IsBesideSpeaker(IReadOnlyList<Word> before, int index) => !before.Skip(index).Any(word => word.Kind == WordKind.Boundary);

    /// <summary>Whether all words of weight stand in the source in the same order; "by" and "as" belong to the verb.</summary>
    private static bool IsWithin(IEnumerable<Word> words, IEnumerable<Word> source)
    {
        var keys = new Queue<string>(source.Select(word => word.Key));
        return words.Where(word => word.HasWeight && word.Key is not ("by" or "as")).All(word =>
        {
            while (keys.TryDequeue(out var key))
            {
                if (key == word.Key)
                    return true;
            }

            return false;
        });
    }

    /// <summary>Whether the words say nothing that the claim does not, in one of the orders that say the same.</summary>
    private bool IsLaid(IReadOnlyList<Word> words, IReadOnlyList<Word> claim, HashSet<Word> licensed, bool mayBeFragment, bool mayBeginInside = true)
    {
        var keys = claim.Select(word => word.Key).ToHashSet();
        if (!words.All(word => !(word.IsContent || word.Cue != CueKind.None) || licensed.Contains(word) || keys.Contains(word.Key)))
            return false;

        _faults.Add(UnsupportedReason.Rearranged);
        return Rewording.Of(words, claim).SelectMany(order => new Aligner(order, claim, licensed).All()).Any(alignment => IsFair(alignment, mayBeFragment, mayBeginInside));
    }

    private bool IsFair(Alignment alignment, bool mayBeFragment, bool mayBeginInside)
    {
        var isFragment = !Edges.BeginsAtSubject(alignment);
        if (isFragment && (!mayBeginInside || alignment.ReadsAsClause))
            return false;
        if (!Edges.MayEndAt(alignment) || !IsOnlyAnswer(alignment) || (isFragment && !alignment.IsContiguous) || (alignment.IsWithoutVerb ? !mayBeFragment : isFragment))
            return false;
        if (!Polarity.IsKept(alignment, isFragment))
            return Fail(UnsupportedReason.Polarity);
        return AttributionParser.Parse(alignment.Claim).All(attribution => IsNamed(attribution, alignment)) || Fail(UnsupportedReason.Attribution);
    }

    /// <summary>Whether the statement either repeats nothing of what is said, or also who says it.</summary>
    private static bool IsNamed(Attribution attribution, Alignment alignment)
    {
        var held = alignment.Pairs.Select(pair => alignment.Claim[pair.InClaim]).ToHashSet();
        return !attribution.Claim.Any(word => word.IsContent && held.Contains(word))
            || (held.Contains(attribution.Verb) && attribution.Head is { } head && held.Contains(head));
    }

    /// <summary>A bare name or number answers only where the question names every other that could be meant.</summary>
    private bool IsOnlyAnswer(Alignment alignment)
    {
        if (alignment.Pairs.Any(pair => IsCommon(alignment.Claim[pair.InClaim])))
            return true;
        var asked = question.Select(word => word.Key).ToHashSet();
        return Enumerable.Range(0, alignment.Claim.Count)
            .All(i => alignment.Holds(i) || !(alignment.Claim[i].IsName || alignment.Claim[i].Kind == WordKind.Number) || asked.Contains(alignment.Claim[i].Key));
    }

    private static bool IsCommon(Word word) => word.Kind == WordKind.Content && !word.IsName && !word.IsCapital;

    private static bool OpensWithPronoun(IReadOnlyList<Word> words) =>
        words.FirstOrDefault(word => word.Kind is not (WordKind.Mark or WordKind.Free)) is { Kind: WordKind.Pronoun };

    /// <summary>Whether the speaker speaks of themselves; <see cref="VoiceRule"/> has seen to the quotation marks.</summary>
    private static bool OpensInFirstPerson(IReadOnlyList<Word> words) =>
        words.First(word => word.Kind == WordKind.Pronoun).Key is "i" or "we" or "my" or "our";

    private static bool EndsHalfWay(IReadOnlyList<Word> words) =>
        words.LastOrDefault(word => word.Kind != WordKind.Mark) is { Kind: not (WordKind.Content or WordKind.Number or WordKind.Pronoun) };

    private bool Fail(UnsupportedReason fault)
    {
        _faults.Add(fault);
        return false;
    }
}
