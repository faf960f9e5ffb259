namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Lays a statement's words of weight on the words of a claim: all of them, in the claim's order, leaving out of the claim
/// only what <see cref="Gap"/> allows.
/// </summary>
internal sealed class Aligner(IReadOnlyList<Word> statement, IReadOnlyList<Word> claim, IReadOnlySet<Word> licensed)
{
    /// <summary>A sentence of more words is no sentence that could be checked.</summary>
    private const int MaxWords = 300;

    private const int MaxGap = 60;

    /// <summary>The ways to lay it, each with another last word; none where there is no way.</summary>
    public IEnumerable<Alignment> All()
    {
        var weighty = Enumerable.Range(0, statement.Count).Where(i => statement[i].HasWeight && !licensed.Contains(statement[i])).ToList();
        if (weighty.Count == 0 || claim.Count > MaxWords)
            yield break;

        var steps = new List<Dictionary<int, int>>(weighty.Count);
        for (var step = 0; step < weighty.Count; step++)
        {
            var reached = new Dictionary<int, int>();
            for (var at = 0; at < claim.Count; at++)
            {
                if (!IsSame(weighty[step], at))
                    continue;
                if (step == 0)
                    reached[at] = -1;
                else if (Before(steps[^1], weighty[step - 1], weighty[step], at) is { } before)
                    reached[at] = before;
            }

            if (reached.Count == 0)
                yield break;
            steps.Add(reached);
        }

        foreach (var last in steps[^1].Keys.Order())
            yield return new Alignment(statement, claim, PathTo(last, steps, weighty));
    }

    /// <summary>The nearest place of the word before from which <paramref name="at"/> is reached.</summary>
    private int? Before(Dictionary<int, int> places, int previous, int word, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= MaxGap; before--)
        {
            if (places.ContainsKey(before) && new Gap(statement, previous, word, claim, before, at).IsAllowed())
                return before;
        }

        return null;
    }

    private static List<(int, int)> PathTo(int last, List<Dictionary<int, int>> steps, List<int> weighty)
    {
        var path = new List<(int, int)>(steps.Count);
        for (var (step, at) = (steps.Count - 1, last); step >= 0; step--)
        {
            path.Add((weighty[step], at));
            at = steps[step][at];
        }

        path.Reverse();
        return path;
    }

    private bool IsSame(int inStatement, int inClaim)
    {
        var (mine, theirs) = (statement[inStatement], claim[inClaim]);
        if (mine.Key != theirs.Key || mine.Kind != theirs.Kind || mine.Cue != theirs.Cue || mine.IsLimiting != theirs.IsLimiting)
            return false;
        if (mine.IsName != theirs.IsName && (Names.KeyOf(mine.Text, out _) is not null || Names.KeyOf(theirs.Text, out _) is not null))
            return false;
        return IsSameNumber(inStatement, inClaim) && IsSameOwner(inStatement, inClaim) && IsSameForm(inStatement, inClaim)
            && (Phrasing.IsPassive(statement, inStatement) == Phrasing.IsPassive(claim, inClaim)
                || (Phrasing.IsPassive(statement, inStatement) && Phrasing.IsReducedRelative(claim, inClaim)));
    }

    /// <summary>"Officials" does not stand for "an official".</summary>
    private bool IsSameNumber(int inStatement, int inClaim) =>
        Phrasing.LooksPlural(statement[inStatement]) == Phrasing.LooksPlural(claim[inClaim])
        || !(Phrasing.IsOne(statement, inStatement) || Phrasing.IsOne(claim, inClaim));

    /// <summary>"Ukraine" does not stand for "Ukraine's", but "of Ukraine" may.</summary>
    private bool IsSameOwner(int inStatement, int inClaim) =>
        statement[inStatement].IsPossessive == claim[inClaim].IsPossessive
        || (claim[inClaim].IsPossessive && HasBefore(statement, inStatement))
        || (claim[inClaim].IsPossessive && statement[inStatement].IsDemonym)
        || (claim[inClaim].IsDemonym && statement[inStatement].IsPossessive);

    /// <summary>"Russia" stands for "Russian" only as an owner, or where a preposition makes it one's.</summary>
    private bool IsSameForm(int inStatement, int inClaim) =>
        IsAbbreviated(statement[inStatement]) || IsAbbreviated(claim[inClaim]) || statement[inStatement].IsDemonym == claim[inClaim].IsDemonym
        || statement[inStatement].IsPossessive || claim[inClaim].IsPossessive
        || (claim[inClaim].IsDemonym && HasBefore(statement, inStatement));

    /// <summary>"U.S." is the state's name and the word made of it.</summary>
    private static bool IsAbbreviated(Word word) => word.IsName && word.Text.Length <= 6 && word.Text.All(character => char.IsUpper(character) || character == '.');

    private static bool HasBefore(IReadOnlyList<Word> words, int index)
    {
        var before = index - 1;
        while (before >= 0 && (words[before].Key is "the" or "a" or "an"))
            before--;
        return before >= 0 && (words[before].Key is "of" or "in" or "for" or "from");
    }
}
