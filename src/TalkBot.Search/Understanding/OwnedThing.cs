using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>A thing, and the state or person whose it is told to be: "<i>Ukraine</i>'s foreign <i>minister</i>", "<i>European sanctions</i>".</summary>
/// <param name="Owner">The place of whose it is among the tokens of the text.</param>
/// <param name="Thing">The place of what it is.</param>
internal readonly record struct OwnedThing(int Owner, int Thing)
{
    /// <summary>"Ukraine's foreign minister": so many words behind the owner may be an office.</summary>
    private const int Reach = 2;

    /// <summary>The leaders of "the Riyadh meeting" are not Riyadh's.</summary>
    private static readonly HashSet<string> Occasions = [.. TextAnalysis.Terms("meeting talks summit negotiations session gathering discussions encounter conference round")];

    public static IEnumerable<OwnedThing> In(AnalyzedSentence text)
    {
        for (var owner = 0; owner < text.Tokens.Count; owner++)
        {
            if (!IsOwner(text, owner))
                continue;
            // "U.S. and Russian officials" are the officials of both.
            var first = owner + 1;
            while (first < text.Tokens.Count && IsOwner(text, first) && Between(text, first) is "" or "-" or "and" or "or" or ",")
                first++;
            for (var thing = first; thing < text.Tokens.Count && thing < first + Reach && Between(text, thing) is "" or "'" or "’" && !(thing > first && Occasions.Contains(text.Tokens[first].Term)); thing++)
            {
                if (thing == first || Offices.Contain(text.Tokens[thing].Term))
                    yield return new OwnedThing(owner, thing);
            }
        }
    }

    private static bool IsOwner(AnalyzedSentence text, int token) =>
        States.ContainAlone(text.Tokens[token].Term)
        || (char.IsUpper(text.Text[text.Tokens[token].Start]) && IsPossessive(text, text.Tokens[token]));

    private static bool IsPossessive(AnalyzedSentence text, Token token) =>
        text.Text.AsSpan(token.Start, token.End - token.Start) is var written && (written.EndsWith("'s") || written.EndsWith("’s"));

    /// <summary>What stands between a token and the one before it, but for the last dot of "U.S.".</summary>
    private static ReadOnlySpan<char> Between(AnalyzedSentence text, int token)
    {
        var (end, next) = (text.Tokens[token - 1].End, text.Tokens[token].Start);
        return next > end ? text.Text.AsSpan(end, next - end).Trim(". ") : [];
    }
}
