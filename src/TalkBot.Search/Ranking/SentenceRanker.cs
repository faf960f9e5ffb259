using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// Orders the sentences of the best passages by how well they answer. A sentence counts the words of the question that it
/// holds, by rarity; words that the text leaves to the title and to the sentences around it ("He …", "The company …")
/// count too, at less weight; so do the passage's own score and whether the asked-for kind of thing stands there.
/// </summary>
/// <param name="weights">The question.</param>
/// <param name="sentenceCount">How many sentences the documents have.</param>
internal sealed class SentenceRanker(QuestionWeights weights, int sentenceCount)
{
    // Where a word of the question stands, and what it counts for there; in the sentence itself it counts 1.
    private const double InTitle = 0.7;
    private const double OneBefore = 0.55;
    private const double OneBeforePronoun = 0.8;

    /// <summary>"He …": the name that the sentence before has is as good as said.</summary>
    private const double NameBeforePronoun = 0.95;
    private const double TwoBefore = 0.35;

    /// <summary>"The commission sits in Kratie. It can … It cannot …": what they all speak of.</summary>
    private const double TwoBeforePronouns = 0.75;
    private const double OneAfter = 0.4;
    private const double FirstOfDocument = 0.4;

    /// <summary>"What was agreed in Riyadh", in a document on what was in Riyadh: as if the sentence before named it.</summary>
    private const double OnOccasion = OneBefore;

    // The same in one of a few documents: the names that tell it from the others stand there, and say nothing of which sentence answers.
    private const double InTitleAmongFew = 0.85;
    private const double FirstOfDocumentAmongFew = 0.7;

    private const double PassageWeight = 0.5;
    private const double KindWeight = 0.1;

    /// <summary>Where somebody's words are asked for: a sentence that reports words.</summary>
    private const double SpeechWeight = 0.1;

    /// <summary>"What is the dam called", and the sentence has the Karthun dam.</summary>
    private const double NamingWeight = 0.15;
    private const double PersonSpread = 0.15;
    private const double MeasurableKindSpread = 0.2;
    private const double PlaceSpread = 0.2;
    private const double VenueSpread = 0.2;
    private const double MatterSpread = 0.2;
    private const double ConditionSpread = 0.3;

    /// <summary>A sentence that is so far behind the best one tells nothing of what is asked for: to look for it takes longest, and would not bring it to the front.</summary>
    private const double Reach = 0.6;

    /// <summary>When something will begin is not told by a sentence on how something began, whatever words they share.</summary>
    private const double TimeToComeSpread = 0.4;

    /// <summary>"How many people", and no number stands beside people.</summary>
    private const double UncountedPenalty = 0.06;

    /// <summary>What a headline, a label or a list item loses: it seldom says anything of its own.</summary>
    private const double UnfinishedPenalty = 0.1;

    /// <summary>"What should … have done", and the sentence tells what should have been done; for each such way that both share.</summary>
    public const double ModalityWeight = 0.06;

    /// <summary>"Who is Rubio", "who is the president of France", and the sentence tells it.</summary>
    private const double OfficeStatedWeight = 0.3;

    /// <summary>"Who represented Russia", and the sentence names its minister: "Russian" says no less then than "Russia".</summary>
    private const double RepresentedWeight = 0.4;

    /// <summary>Where the origin of a text is asked for: the line that states it.</summary>
    private const double SourceLineWeight = 0.5;

    /// <summary>Where it is asked what a text is called: the line that says it.</summary>
    private const double TitleLineWeight = 1;

    /// <summary>Where the people are asked for whom a text names: a sentence that names two or more, and nearly as much one that names one.</summary>
    private const double MentionsWeight = 0.5;

    private const string Closers = ".!?…\"”'’)]";

    private readonly AnalyzedQuestion _question = weights.Question;
    private readonly QuestionEnds _ends = new(weights.Question.Terms, sentenceCount);

    /// <summary>Whether it ends as a sentence does, and as no headline, label or list item.</summary>
    public static bool IsFinished(AnalyzedSentence sentence) => Closers.Contains(sentence.Text[^1], StringComparison.Ordinal);

    /// <param name="passages">Passages with their documents, best first.</param>
    public List<RankedSentence> Rank(IEnumerable<(DocumentMatches Document, RetrievedPassage Passage)> passages)
    {
        // One after the other: shared among cores, it ended no sooner on idle ones, and on busy ones waited for whoever held the other.
        List<List<Scored>> documents = [.. passages.GroupBy(found => found.Document, found => found.Passage).Select(inDocument => Score(inDocument.Key, inDocument))];
        var inReach = documents.SelectMany(sentences => sentences).Select(sentence => sentence.Score).DefaultIfEmpty(0).Max() - Reach;
        return [.. documents.SelectMany(sentences => Told(sentences, inReach)).OrderByDescending(sentence => sentence.Score)];
    }

    /// <summary>The sentences of one document with all that they count. The best of them is looked at, too, however far behind: by it the confidence tells how far ahead another document is.</summary>
    private IEnumerable<RankedSentence> Told(List<Scored> sentences, double inReach)
    {
        var best = sentences.Select(sentence => sentence.Score).DefaultIfEmpty(0).Max();
        return sentences.Select(sentence => new RankedSentence(
            sentence.Document.Document,
            sentence.Index,
            sentence.Score + (sentence.Score >= Math.Min(inReach, best) ? Telling(sentence.Document.Sentence(sentence.Index)) : LeastTelling)));
    }

    private List<Scored> Score(DocumentMatches document, IEnumerable<RetrievedPassage> passages)
    {
        // A sentence of two passages counts with the better one, which comes first.
        var seen = new HashSet<int>();
        return [.. passages.SelectMany(passage => document.SentencesIn(passage.Passage.Span).Where(seen.Add).Select(index => new Scored(document, index, Score(document, index, passage.Score))))];
    }

    private double Score(DocumentMatches document, int index, double passageScore)
    {
        var sentence = document.Sentence(index);
        return Coverage(document, index, Choosing(document))
            + (PassageWeight * passageScore / weights.Total)
            + SpeakerHeard.In(_question, document, index)
            + BesidesTold.In(_question, sentence)
            + (ModalityWeight * Modalities.Shared(_question.Modality, sentence.Text))
            + _ends.HeldIn(document, index)
            + (IsRepresented(document, index) ? RepresentedWeight : StatesOffice(document, index) ? OfficeStatedWeight : 0)
            + (_question.AsksForSource && AskedAbout.IsSourceLine(sentence.Text) ? SourceLineWeight : 0)
            + (_question.AsksForTitle && AskedAbout.IsTitleLine(sentence.Text, document.Document.Title) ? TitleLineWeight : 0)
            + (_question.AsksForMentions ? MentionsWeight * AskedMentions.Evidence(sentence) : 0)
            - LentName.In(_question, document, index)
            - DeniedVerb.In(_question, sentence)
            - (IsFinished(sentence) ? 0 : UnfinishedPenalty);
    }

    /// <summary>What a sentence counts for telling what is asked for: the kind of thing, somebody's words, a number beside what is counted.</summary>
    private double Telling(AnalyzedSentence sentence) =>
        KindScore(sentence)
        + (_question.Speaker.Count > 0 && AnswerEvidence.ReportsSpeech(sentence) ? SpeechWeight : 0)
        + Naming(sentence)
        - (_question.Thing is { Asked: AskedOf.Number } thing && !thing.IsCountedIn(sentence, _question.Terms) ? UncountedPenalty : 0);

    /// <summary>What a sentence counts more where the name of a thing is asked for and stands beside it; it chooses, and tells nothing of whether it is the thing that is meant.</summary>
    public double Naming(AnalyzedSentence sentence) => _question.Thing is { Asked: AskedOf.NameAlone } thing && thing.IsNamedIn(sentence) ? NamingWeight : 0;

    /// <summary>What a sentence counts that tells nothing of it.</summary>
    private double LeastTelling => KindWeight - (_question.AsksForVenue ? VenueSpread : _question.Kind == AnswerKind.Unknown ? Spread(_question.Kind) / 2 : Spread(_question.Kind)) - (_question.Thing is { Asked: AskedOf.Number } ? UncountedPenalty : 0);

    /// <summary>What a sentence counts more because its document is about what is asked; it chooses, and tells nothing of whether the documents answer.</summary>
    public double Aboutness(DocumentMatches document, int index) =>
        Coverage(document, index, Choosing(document)) - Coverage(document, index, new Heading(InTitle, FirstOfDocument));

    private Heading Choosing(DocumentMatches document)
    {
        var few = sentenceCount > document.Document.Sentences.Count ? 1 - Multitude.Of(sentenceCount) : 0;
        return new Heading(
            document.IsAbout(_question.Words) ? 1 : InTitle + (few * (InTitleAmongFew - InTitle)),
            FirstOfDocument + (few * (FirstOfDocumentAmongFew - FirstOfDocument)));
    }

    private double Coverage(DocumentMatches document, int index, Heading heading)
    {
        var sentence = document.Sentence(index);
        var isReferring = OpeningPronoun.Opens(sentence.Text);
        var oneBefore = isReferring ? OneBeforePronoun : OneBefore;
        var nameBefore = OpeningPronoun.OpensWithPerson(sentence.Text) ? NameBeforePronoun : oneBefore;
        var twoBefore = isReferring && index > 1 && OpeningPronoun.Opens(document.Sentence(index - 1).Text) ? TwoBeforePronouns : TwoBefore;
        var coverage = 0.0;
        for (var term = 0; term < _question.Terms.Count; term++)
        {
            var held = Coverage(document, index, term, _question.Terms[term].IsName ? nameBefore : oneBefore, twoBefore, heading);
            coverage += weights[term] * (_question.Occasion.Contains(term) && document.IsOnOccasion(term) ? Math.Max(held, OnOccasion) : held);
        }

        return coverage;
    }

    private bool StatesOffice(DocumentMatches document, int sentence) =>
        (_question.Identity is { } name && document.StatesOffice(sentence, name))
        || (_question.Office.Count > 0 && document.TellsOffice(sentence, _question.Office));

    private bool IsRepresented(DocumentMatches document, int sentence) => _question.Represented is { } state && document.NamesOfficialOf(sentence, state);

    // Holding the asked-for kind adds the same for every kind, so that confidence can be compared between questions; not
    // holding it tells more of the kinds that are plain to see.
    private double KindScore(AnalyzedSentence sentence)
    {
        if (_question.AsksForVenue)
            return KindWeight - (VenueSpread * (1 - AskedVenue.Evidence(_question.Kind, sentence, _question.Words)));
        var spread = Spread(_question.Kind);
        return KindWeight - (spread * (1 - EvidenceIn(sentence)));
    }

    /// <summary>How well a sentence holds the asked-for kind of thing; among few, where every reason is one for something on the topic, a reason for something else is none.</summary>
    public double EvidenceIn(AnalyzedSentence sentence) =>
        _question.Kind != AnswerKind.Reason ? AnswerEvidence.Of(_question.Kind, sentence, _question.Words)
        : Reasons.AreForFeeling(sentence, _question.Terms) || Reasons.AreForRisk(sentence, _question.Terms) ? 1
        : AnswerEvidence.Of(_question.Kind, sentence, _question.Words) * (Reasons.AreForAnother(sentence, _question.Terms) ? Multitude.Of(sentenceCount) : 1);

    private static double Spread(AnswerKind kind) => kind switch
    {
        AnswerKind.Person => PersonSpread,
        AnswerKind.Place or AnswerKind.PlaceToCome or AnswerKind.State or AnswerKind.States => PlaceSpread,
        AnswerKind.FutureTime or AnswerKind.PossibleTime or AnswerKind.Soon => TimeToComeSpread,
        AnswerKind.Condition => ConditionSpread,
        AnswerKind.Topic or AnswerKind.TopicToCome or AnswerKind.Outcome or AnswerKind.Effect or AnswerKind.Change or AnswerKind.MannerToCome => MatterSpread,
        _ => kind.IsMeasurable() ? MeasurableKindSpread : KindWeight,
    };

    private static double Coverage(DocumentMatches document, int index, int term, double oneBefore, double twoBefore, Heading heading)
    {
        var here = Math.Max(document.Match(index, term), heading.Title * document.TitleMatch(term));
        var before = Math.Max(oneBefore * document.Match(index - 1, term), twoBefore * document.Match(index - 2, term));
        var elsewhere = Math.Max(OneAfter * document.Match(index + 1, term), heading.First * document.Match(0, term));
        return Math.Max(here, Math.Max(before, elsewhere));
    }

    /// <summary>A sentence with what it counts before it is looked at for what is asked for.</summary>
    private readonly record struct Scored(DocumentMatches Document, int Index, double Score);

    /// <summary>What a word counts that the title, or the document's first sentence, has.</summary>
    private readonly record struct Heading(double Title, double First);
}
