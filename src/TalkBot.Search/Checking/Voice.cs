using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Whether a claim keeps the speaker that the document gives for it.</summary>
/// <param name="IsUnattributed">The document reports it of somebody, and the claim says it in its own voice.</param>
/// <param name="IsOtherSpeaker">Both report it, of different people.</param>
internal sealed record Voice(bool IsUnattributed, bool IsOtherSpeaker)
{
    /// <summary>More than this share of what claim and sentence have in common must stand in the reported part.</summary>
    private const double ReportedShare = 0.6;

    public static Voice Of(AnalyzedClaim claim, AnalyzedSentence text, Alignment alignment)
    {
        if (Report.In(text) is not { } report || !IsAbout(report, claim, alignment))
            return new Voice(false, false);

        var speakers = report.Speaker.Select(word => text.Words[word].Term).ToList();
        if (Report.In(claim.Sentence) is not { } own)
            return new Voice(!claim.Sentence.Words.Any(word => IsOneOf(word.Term, speakers)), false);

        var ownNames = Names(claim.Sentence, own);
        return new Voice(false, ownNames.Count > 0 && Names(text, report).Count > 0 && !ownNames.Exists(name => IsOneOf(name, speakers)));

        bool IsOneOf(string term, List<string> others) => others.Exists(other => claim.Likeness(term, other) > 0);
    }

    private static bool IsAbout(Report report, AnalyzedClaim claim, Alignment alignment)
    {
        var (all, reported) = (0.0, 0.0);
        for (var word = 0; word < alignment.Matches.Count; word++)
        {
            if (alignment.Matches[word] < 0)
                continue;
            var share = claim.Share(claim.Sentence.Words[word].Term);
            all += share;
            reported += report.Holds(alignment.Matches[word]) ? share : 0;
        }

        return reported > ReportedShare * all;
    }

    private static List<string> Names(AnalyzedSentence sentence, Report report) =>
        [.. report.Speaker.Where(word => char.IsUpper(sentence.Text[sentence.Words[word].Start])).Select(word => sentence.Words[word].Term)];
}
