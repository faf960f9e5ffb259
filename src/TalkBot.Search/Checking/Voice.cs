using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Whether a claim keeps the speaker that the document gives for it, and how sure the document is of it.</summary>
/// <param name="IsUnattributed">The document reports it of somebody, and the claim says it in its own voice.</param>
/// <param name="IsOtherSpeaker">Both report it, of different people.</param>
/// <param name="IsSurer">The document leaves open or plans what the claim says is so.</param>
internal sealed record Voice(bool IsUnattributed, bool IsOtherSpeaker, bool IsSurer)
{
    /// <summary>Whether the claim says no more than the document in these ways.</summary>
    public bool IsKept => !IsUnattributed && !IsOtherSpeaker && !IsSurer;

    /// <summary>More than this share of what claim and sentence have in common must stand in the reported part.</summary>
    private const double ReportedShare = 0.6;

    /// <summary>The same for the part behind "may", "plans to" and the like, which reaches less far.</summary>
    private const double HedgedShare = 0.4;

    /// <summary>Two speakers may share these and be different people.</summary>
    private static readonly FrozenSet<string> Titles =
        "president vice prime foreign minister secretary chancellor king queen prince pope general senator governor judge mayor professor director official officials spokesman spokeswoman mr mrs ms dr sir"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Voice Of(AnalyzedClaim claim, AnalyzedSentence text, Alignment alignment)
    {
        // An answer leaves speaker and reservations to its question.
        var isSurer = !claim.IsAnswer && !Hedges.Any(claim.Sentence) && SharedPart(claim, alignment, word => Hedges.IsHedged(text, word)) > HedgedShare;
        if (Report.In(text) is not { } report || SharedPart(claim, alignment, report.Holds) <= ReportedShare)
            return new Voice(false, false, isSurer);

        var speakers = report.Speaker.Select(word => text.Words[word].Term).ToList();
        if (Report.In(claim.Sentence) is not { } own)
            return new Voice(!claim.IsAnswer && !claim.Sentence.Words.Any(word => IsOneOf(word.Term, speakers)), false, isSurer);

        var (names, ownNames) = (Names(text, report), Names(claim.Sentence, own));
        return new Voice(false, names.Count > 0 && ownNames.Count > 0 && !ownNames.Exists(name => IsOneOf(name, names)), isSurer);

        bool IsOneOf(string term, List<string> others) => others.Exists(other => claim.Likeness(term, other) > 0);
    }

    /// <summary>The share of what claim and text have in common that stands where <paramref name="isThere"/> says.</summary>
    private static double SharedPart(AnalyzedClaim claim, Alignment alignment, Func<int, bool> isThere)
    {
        var (all, there) = (0.0, 0.0);
        for (var word = 0; word < alignment.Matches.Count; word++)
        {
            if (alignment.Matches[word] < 0)
                continue;
            var share = claim.Share(claim.Sentence.Words[word].Term);
            all += share;
            there += isThere(alignment.Matches[word]) ? share : 0;
        }

        return all > 0 ? there / all : 0;
    }

    private static List<string> Names(AnalyzedSentence sentence, Report report) =>
        [.. from place in report.Speaker
            let word = sentence.Words[place]
            let text = sentence.Text[word.Start..word.End]
            where char.IsUpper(text[0]) && !Titles.Contains(text)
            select word.Term];
}
