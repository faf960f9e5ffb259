using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>Where somebody's words are asked for: a sentence that gives theirs goes before one that gives another's.</summary>
internal static class SpeakerHeard
{
    private const double Weight = 0.1;

    /// <summary>What a sentence counts more for it; it chooses, and tells nothing of whether the documents answer.</summary>
    public static double In(AnalyzedQuestion question, DocumentMatches document, int sentence) => question.Speaker.Count > 0
        && (Attribution.Speaks(document.Sentence(sentence), document.Names(question.Speaker))
            || (document.RefersTo(sentence, question.Speaker) && AnswerEvidence.ReportsSpeech(document.Sentence(sentence)))) ? Weight : 0;
}
