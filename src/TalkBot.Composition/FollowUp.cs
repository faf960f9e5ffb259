using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkBot.Core.Answering;

namespace TalkBot.Composition;

/// <summary>Tells questions that lean on their conversation, and whether another wording of one stays within it. Pure.</summary>
internal static partial class FollowUp
{
    /// <summary>A question of so few words names hardly what it is about.</summary>
    private const int MaxBareWords = 4;

    private static readonly FrozenSet<string> Leaning = Set(
        "he she it they him her them his hers its their theirs this that these those there then and but also else more same both former latter other another one ones so again too instead");

    /// <summary>Words that carry no fact, which a rewritten question may add.</summary>
    private static readonly FrozenSet<string> Function = Set(
        "a an the and or but of in on at by for from to with about as into over between during after before since until than "
        + "who whom whose what which when where why how is are was were be been being do does did has have had will would can could should may might "
        + "s t any there said say says take took place happen happened it its his her their they he she regarding concerning did that this these those not");

    public static bool Leans(string question)
    {
        var words = Words(question);
        return words.Count <= MaxBareWords || words.Exists(Leaning.Contains);
    }

    /// <summary>Whether every word of <paramref name="rewritten"/> stands in the question or its conversation, or carries no fact.</summary>
    public static bool AddsNothing(string rewritten, Question question)
    {
        var known = Words(question.Text).Concat(question.Conversation.Turns.SelectMany(turn => Words(turn.Text))).ToHashSet();
        return Words(rewritten).TrueForAll(word => known.Contains(word) || Function.Contains(word));
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
