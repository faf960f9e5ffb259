using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>Where somebody's words are asked for: a sentence that gives theirs goes before one that gives another's.</summary>
internal static class SpeakerHeard
{
    private const double Weight = 0.1;

    /// <summary>"Ukraine's president", and the sentence tells of Ukraine's, not only of Ukraine and of a president.</summary>
    private const double OfficeWeight = 0.15;

    /// <summary>"Ukraine's president", and the sentence gives the words of America's: it is no further answer, either.</summary>
    private const double OtherOfficeWeight = 0.25;

    /// <summary>What a sentence counts more for it, or less; it chooses, and tells nothing of whether the documents answer.</summary>
    public static double In(AnalyzedQuestion question, DocumentMatches document, int sentence) =>
        question.Speaker.Count == 0 ? 0
        : (IsHeard(question, document, sentence) ? Weight : 0) + (question.SpeakerOffice.Count > 0 ? ByOffice(question, document, sentence) : 0);

    private static double ByOffice(AnalyzedQuestion question, DocumentMatches document, int sentence) =>
        TellsOffice(question, document, sentence) ? OfficeWeight
        : AnswerEvidence.ReportsSpeech(document.Sentence(sentence)) ? -OtherOfficeWeight
        : 0;

    // "He said …" is said by the president of whom the sentence before tells.
    private static bool TellsOffice(AnalyzedQuestion question, DocumentMatches document, int sentence) =>
        document.TellsOffice(sentence, question.Speaker)
        || (sentence > 0 && OpeningPronoun.OpensWithPerson(document.Sentence(sentence).Text) && document.TellsOffice(sentence - 1, question.Speaker));

    private static bool IsHeard(AnalyzedQuestion question, DocumentMatches document, int sentence) =>
        (Attribution.Speaks(document.Sentence(sentence), document.Names(question.SpeakerThemselves)) && NamesTheirState(question, document, sentence))
        || (document.RefersTo(sentence, question.SpeakerThemselves) && AnswerEvidence.ReportsSpeech(document.Sentence(sentence)));

    // "U.S. officials", and the sentence has Russian ones.
    private static bool NamesTheirState(AnalyzedQuestion question, DocumentMatches document, int sentence)
    {
        var states = question.Speaker.Except(question.SpeakerThemselves).ToList();
        return states.Count == 0 || states.Exists(state => document.Match(sentence, state) > 0);
    }
}
