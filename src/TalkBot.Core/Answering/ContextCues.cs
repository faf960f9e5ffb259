using System.Collections.Frozen;
using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// Words that deny, hedge, condition or attribute what stands beside them, so that a quotation without them says something else.
/// </summary>
internal static class ContextCues
{
    private const string Negations =
        "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely rarely seldom few little "
        + "fail fails failed failing failure refuse refuses refused refusing refusal reject rejects rejected rejecting rejection "
        + "deny denies denied denying denial denials decline declines declined dismiss dismisses dismissed dismissing rule ruled rules "
        + "lack lacks lacked lacking false falsely untrue incorrect incorrectly wrong wrongly myth hoax fake lie lies impossible instead "
        + "oppose opposes opposed opposing refute refuted refutes dispute disputes disputed disputing contradict contradicts contradicted "
        + "prevent prevents prevented avoid avoids avoided stop stopped halt halted ban bans banned cancel cancelled canceled yet unable";

    private const string Hedges =
        "if unless whether condition conditions conditional depends depending subject pending must ought needs until except provided providing assuming would could might should reportedly allegedly apparently supposedly "
        + "purportedly possibly perhaps maybe potentially probably presumably likely unlikely seem seems seemed appear appears appeared "
        + "suppose supposed purported alleged so-called rumor rumors rumored rumour rumours rumoured unconfirmed unverified unclear uncertain "
        + "possible possibility potential hypothetical hypothetically theoretically speculation speculate speculates speculated "
        + "hope hopes hoped hoping aim aims aimed aiming intend intends intended want wants wanted seek seeks sought seeking try tries tried trying "
        + "attempt attempts attempted plan plans planned planning propose proposes proposed proposal proposals expect expects expected expecting "
        + "threaten threatens threatened threatening promise promises promised vow vows vowed pledge pledges pledged offer offers offered "
        + "consider considers considered considering almost nearly partly partially only";

    private const string Attributions =
        "said say says saying told tell tells telling claim claims claimed claiming according assert asserts asserted asserting assertion argue argues "
        + "argued arguing stated stating reported reports reporting announce announces announced announcing accuse accuses accused accusing "
        + "accusation allege alleges alleging allegation allegations insist insists insisted insisting maintain maintains maintained believe "
        + "believes believed believing think thinks thought suggest suggests suggested suggesting suggestion indicate indicates indicated indicating "
        + "warn warns warned warning add adds added note notes noted noting declare declares declared declaring express expresses expressed "
        + "expressing emphasize emphasizes emphasized emphasise emphasised stress stresses stressed stressing explain explains explained testify "
        + "testifies testified write writes wrote tweeted posted quote quotes quoted quoting cite cites cited citing call calls called calling "
        + "describe describes described describing confirm confirms confirmed acknowledge acknowledges acknowledged admit admits admitted concede "
        + "concedes conceded predict predicts predicted estimate estimates estimated conclude concludes concluded demand demands demanded urge urges "
        + "urged ask asks asked wonder wondered question questioned doubt doubts doubted fear fears feared contend contends contended assure assures "
        + "assured implicate implicated imply implies implied blame blames blamed criticize criticized criticise criticised reply replies replied "
        + "view views opinion perspective contention viewpoint eyes words";

    private const int MaxWordLength = 24;

    private static readonly FrozenDictionary<string, CueKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        new[] { (Words: Negations, Kind: CueKind.Negation), (Words: Hedges, Kind: CueKind.Hedge), (Words: Attributions, Kind: CueKind.Attribution) }
            .SelectMany(list => list.Words.Split(' '), (list, word) => KeyValuePair.Create(word, list.Kind))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first and the last such word within <paramref name="span"/>; null where there is none.</summary>
    public static (TextSpan First, TextSpan Last)? In(string text, TextSpan span)
    {
        TextSpan? first = null;
        TextSpan last = default;
        var position = span.Start;
        while (position < span.End)
        {
            var start = position;
            while (position < span.End && IsWordCharacter(text[position]))
                position++;
            if (position > start && KindOf(text.AsSpan(start, position - start)) != CueKind.None)
            {
                last = TextSpan.FromBounds(start, position);
                first ??= last;
            }

            position = Math.Max(position, start + 1);
        }

        return first is { } found ? (found, last) : null;
    }

    /// <summary>What <paramref name="word"/> does to what stands beside it.</summary>
    public static CueKind KindOf(ReadOnlySpan<char> word)
    {
        word = word.Trim("'’");
        // The month is written with a capital, the verb is not.
        if (word is "may")
            return CueKind.Hedge;
        if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
            return CueKind.Negation;
        return word.Length <= MaxWordLength && Kinds.TryGetValue(word, out var kind) ? kind : CueKind.None;
    }

    private static bool IsWordCharacter(char character) => char.IsLetter(character) || character is '\'' or '’';
}
