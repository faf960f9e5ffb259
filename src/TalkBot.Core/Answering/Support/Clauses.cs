namespace TalkBot.Core.Answering.Support;

/// <summary>Parts a sentence at "; " and ", and" into clauses that each have a subject of their own.</summary>
internal static class Clauses
{
    /// <summary>Its clauses; the sentence itself where it has no such joint.</summary>
    public static IReadOnlyList<IReadOnlyList<Word>> Of(IReadOnlyList<Word> sentence)
    {
        var clauses = new List<IReadOnlyList<Word>>();
        var start = 0;
        for (var at = 1; at + 1 < sentence.Count; at++)
        {
            if (sentence[at - 1].Text is not ("," or ";") || (sentence[at - 1].Text is "," && sentence[at].Kind != WordKind.And))
                continue;
            clauses.Add([.. sentence.Skip(start).Take(at - 1 - start)]);
            start = sentence[at].Kind == WordKind.And ? at + 1 : at;
        }

        clauses.Add([.. sentence.Skip(start)]);
        return clauses;
    }
}
