using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Verbs that report what somebody says or holds.</summary>
internal static class SayingVerbs
{
    /// <summary>Who does this has said it; "said" adds nothing to them.</summary>
    private static readonly FrozenSet<string> Plain = Keys(
        "say tell state write add note report announce declare explain emphasize emphasise stress claim assert argue insist maintain indicate warn reply "
        + "remark comment express describe call voice confirm acknowledge admit concede conclude testify contend assure according-to caution observe "
        + "respond label term characterize characterise tweet post quote");

    /// <summary>Who does this has said something else than the words that follow.</summary>
    private static readonly FrozenSet<string> Other = Keys(
        "deny reject dismiss dispute refute doubt believe think suggest imply predict estimate demand urge ask wonder fear promise vow pledge propose hope "
        + "accuse allege blame criticize criticise implicate threaten expect agree offer plan intend want consider question contradict");

    /// <summary>"announcing", and not "considerations".</summary>
    private const int LongestEnding = 5;

    private static readonly FrozenSet<string> Neutral = Keys("say tell state according-to");

    private static readonly FrozenSet<string> Naming = Keys("describe call label term characterize characterise");

    /// <summary>These take a whole clause also without "that".</summary>
    private static readonly FrozenSet<string> OfClauses = Keys("say tell add state write claim insist argue warn assert maintain contend believe think hope concede admit conclude reply");

    private static readonly FrozenSet<string> Views = Keys("view opinion perspective account words eyes contention claim belief assertion statement allegation");

    public static bool IsVerb(Word word, Word? next)
    {
        var text = word.Text.ToLowerInvariant();
        if ((!Plain.Contains(word.Key) && !Other.Contains(word.Key)) || text.Length > word.Key.Length + LongestEnding)
            return false;
        return word.IsVerb || text.EndsWith("ing", StringComparison.Ordinal)
            || next is { Key: "that" }
            || (text[^1] == 's' && next is { Kind: WordKind.Free or WordKind.Pronoun or WordKind.Mark or WordKind.Boundary } or { IsName: true } or null);
    }

    /// <summary>Whether it is a noun for what somebody says or holds.</summary>
    public static bool IsView(Word word) => Views.Contains(word.Key) && !word.IsVerb;

    /// <summary>Whether a clause may follow it without "that"; what follows the others is a thing, and ends with its own clause.</summary>
    public static bool TakesClause(Word verb) => OfClauses.Contains(verb.Key);

    /// <summary>Whether "as" follows it: "described the talks as useful".</summary>
    public static bool IsNaming(Word verb) => Naming.Contains(verb.Key);

    /// <summary>Whether "X said: …" is a fair telling of what <paramref name="verb"/> reports.</summary>
    public static bool IsPlain(Word verb) => Plain.Contains(verb.Key) || Views.Contains(verb.Key);

    /// <summary>Whether a statement may use <paramref name="verb"/> where the source uses <paramref name="source"/>.</summary>
    public static bool MayStandFor(Word verb, Word source) =>
        verb.Key == source.Key
        || (Neutral.Contains(verb.Key) && IsPlain(source))
        || (Naming.Contains(verb.Key) && Naming.Contains(source.Key));

    private static FrozenSet<string> Keys(string words) => words.Split(' ').Select(word => WordForm.KeyOf(word)).ToFrozenSet();
}
