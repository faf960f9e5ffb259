using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// How likely the documents answer a question, told from the best sentence: its score, less for what is missing. Shared
/// words alone find that the topic is there; what is missing tells that the answer is not.
/// </summary>
/// <param name="weights">The question.</param>
/// <param name="sentenceCount">How many sentences the documents have.</param>
internal sealed partial class AnswerConfidence(QuestionWeights weights, int sentenceCount)
{
    /// <summary>"How many", "how long", "when" or "which company", and no number, time or name in the sentence.</summary>
    private const double NumberAbsentPenalty = 0.9;
    private const double TimeAbsentPenalty = 0.6;
    private const double NameAbsentPenalty = 0.9;

    /// <summary>"When will …", and the sentence tells no time and no schedule.</summary>
    private const double FutureAbsentPenalty = 0.9;

    /// <summary>"Where will they meet", and the sentence names no place.</summary>
    private const double VenueAbsentPenalty = 0.75;

    /// <summary>"Where will the missions be", and the sentence tells no place that is to come; among few.</summary>
    private const double PlaceAbsentPenalty = 0.3;

    /// <summary>"Will Ukraine be allowed to join NATO", and NATO is not in the sentence; among few.</summary>
    private const double LastNameAbsentPenalty = 0.6;

    /// <summary>"Which European leaders", and nothing in the sentence is European; among few.</summary>
    private const double RegionAbsentPenalty = 0.4;

    /// <summary>"Which concessions", and the sentence says no more of concessions than the question; twice as much where it wants them one by one.</summary>
    private const double LeftOpenPenalty = 0.6;

    /// <summary>"Which banks", and the sentence has nothing of banks; among few.</summary>
    private const double NounAbsentPenalty = 0.5;

    /// <summary>"What did Lavrov say", and the sentence is not about Lavrov.</summary>
    private const double SpeakerAbsentPenalty = 0.6;

    /// <summary>"What did Lavrov say", and the sentence names him but gives no words of his.</summary>
    private const double SpeakerSilentPenalty = 0.6;

    /// <summary>"What happened in 2011", and the sentence has not that number.</summary>
    private const double OwnNumberAbsentPenalty = 0.3;

    /// <summary>"Who is the president of France", and the sentence tells of no president of France.</summary>
    private const double OfficeApartPenalty = 1.5;

    /// <summary>"Why …", and the sentence gives no reason; among few, where all is on the topic.</summary>
    private const double ReasonAbsentPenalty = 0.5;

    /// <summary>"Which agency", and the sentence speaks of "an agency"; twice as much among few.</summary>
    private const double UnnamedThingPenalty = 0.6;

    /// <summary>"What is the name of his cousin", and the sentence speaks of "a cousin".</summary>
    private const double NamelessPenalty = 1.2;

    /// <summary>"Who will chair", and nobody is named in the sentence.</summary>
    private const double UnnamedDoerPenalty = 0.9;

    /// <summary>"Who was in the delegation", "who will chair the group", and the sentence has no delegation and no group; twice as much where others are asked for than are known.</summary>
    private const double BodyAbsentPenalty = 0.5;

    /// <summary>"Who represented Russia", and the sentence names no official of Russia, nor has the question's first word: nobody represented it.</summary>
    private const double RepresentativeAbsentPenalty = 0.7;

    /// <summary>"What is Pemberly's position", and the sentence names him and does not say who he is; among few.</summary>
    private const double UnintroducedPenalty = 0.9;

    /// <summary>"Who was the envoy before Rubio", and the sentence tells of no other one.</summary>
    private const double OtherAbsentPenalty = 1.5;

    /// <summary>"Where was he born", and the sentence has nothing of it.</summary>
    private const double VitalWordAbsentPenalty = 0.6;

    /// <summary>"How much a month", and the sentence has nothing of a month.</summary>
    private const double RateAbsentPenalty = 0.6;

    /// <summary>Somebody's own words are asked for, and the sentence has none in quotation marks.</summary>
    private const double UnquotedPenalty = 0.4;

    /// <summary>"How many ships", and no number stands beside ships.</summary>
    private const double UncountedPenalty = 0.3;

    /// <summary>So much more it weighs that nothing is counted, or that another speaks, among few, where all is on the topic.</summary>
    private const double AmongFew = 0.3;

    /// <summary>"Is it oil or gas?", and the sentence says neither in so many words: what stands in for them tells them not apart, and counts nothing.</summary>
    private const double NoChoicePenalty = 0.3;

    /// <summary>A name in the question of which there is nothing near the sentence.</summary>
    private const double UnknownNamePenalty = 0.2;
    private const int MaxUnknownNames = 2;

    /// <summary>The same for a word that plain English does not have, "chickpeas": nobody says it in other words; among many.</summary>
    private const double ParticularWordPenalty = 0.15;
    private const int MaxParticularWords = 2;

    /// <summary>A shorter word is as likely mistyped.</summary>
    private const int MinParticularLength = 4;

    /// <summary>Times the share of the heaviest word of the question of which there is nothing near the sentence.</summary>
    private const double UnknownWordPenalty = 0.3;

    /// <summary>"Which was the first", and the sentence ranks nothing.</summary>
    private const double RankAbsentPenalty = 0.3;

    /// <summary>So much more for "the largest", among few.</summary>
    private const double SuperlativeAbsentAmongFew = 0.2;

    /// <summary>The best of many sentences shares words by chance.</summary>
    private const double Chance = 0.3;

    /// <summary>What says more is less likely met by chance.</summary>
    private const double ChanceByLength = 0.2;
    private const double UsualLength = 2.5;

    /// <summary>A follow-up is not met by chance where so much of what was said before stands near the sentence.</summary>
    private const double EarlierEnough = 0.2;

    /// <summary>A follow-up is met by chance where nothing of it does.</summary>
    private const double AstrayPenalty = 0.6;

    /// <summary>A follow-up is met the less by chance, the more the best passage scores beside what the question's own words could.</summary>
    private const double PassageInConversation = 0.2;
    private const double UsualPassage = 0.8;
    private const double MaxPassage = 2;

    /// <summary>Nor is a question met by chance in a sentence that is so far ahead of those of many other documents.</summary>
    private const double FarAhead = 0.5;
    private const double AheadWeight = 0.6;
    private const double MaxAhead = 1.2;

    /// <summary>How many sentences on either side are near.</summary>
    private const int Near = 2;

    private static readonly HashSet<string> Ordinals = [.. TextAnalysis.Terms("second third fourth fifth sixth seventh eighth ninth tenth")];

    /// <summary>From 0 for few sentences to 1 for many.</summary>
    private readonly double _many = Multitude.Of(sentenceCount);

    private readonly SentenceRanker _ranker = new(weights, sentenceCount);

    /// <param name="document">The document of the best sentence.</param>
    /// <param name="sentences">The ranked sentences, best first.</param>
    /// <param name="passageScore">The score of the best passage, as the index found it.</param>
    public double Of(DocumentMatches document, IReadOnlyList<RankedSentence> sentences, double passageScore)
    {
        var best = sentences[0];
        var missing = Own(term => !weights.Question.AsksForSource)
            .Where(term => !StandsNear(document, best.Index, term) && !(weights.Question.Occasion.Contains(term) && document.IsOnOccasion(term))).ToList();
        var missingNames = missing.Count(term => weights.Question.Terms[term].IsName);

        return best.Score
            - (_many * ByChance(document, best.Index, passageScore))
            + (Multitude.Of(sentenceCount - document.Document.Sentences.Count) * AheadWeight * Math.Max(0, Lead(sentences) - FarAhead))
            - (SentenceRanker.ModalityWeight * Modalities.Shared(weights.Question.Modality, document.Sentence(best.Index).Text)) // It chooses, and tells nothing more; so do the next five.
            - new QuestionEnds(weights.Question.Terms, sentenceCount).HeldIn(document, best.Index)
            - _ranker.Aboutness(document, best.Index)
            - _ranker.Naming(document.Sentence(best.Index))
            - SpeakerHeard.In(weights.Question, document, best.Index)
            - BesidesTold.In(weights.Question, document.Sentence(best.Index))
            + LentName.In(weights.Question, document, best.Index)
            - KindPenalty(document.Sentence(best.Index))
            - ThingPenalty(document.Sentence(best.Index))
            - (weights.Question.Which is { } which && which.IsLeftOpenIn(document.Sentence(best.Index), weights.Question.Words) ? LeftOpenPenalty * (which.IsExact ? 2 : 1) : 0)
            - (weights.Question.AsksForVenue ? VenueAbsentPenalty * (1 - AskedVenue.Evidence(weights.Question.Kind, document.Sentence(best.Index), weights.Question.Words)) : 0)
            - (weights.Question.Noun is { } asked && document.Match(best.Index, asked) <= 0 ? NounAbsentPenalty * (1 - _many) : 0)
            - (weights.Question.AsksForWording && document.Sentence(best.Index).Text.AsSpan().IndexOfAny('“', '”', '"') < 0 ? UnquotedPenalty : 0)
            - new ContraryPenalties(weights.Question, document, best.Index, _many).Sum()
            - RankPenalty(document, best.Index)
            - (Own(term => char.IsAsciiDigit(term.Term[0])).Any(term => document.Match(best.Index, term) <= 0 && document.TitleMatch(term) <= 0) ? OwnNumberAbsentPenalty : 0)
            - (Own(term => weights.Question.Vital.Contains(term.Term)).Any(term => VitalWords.IsAbsent(weights.Question.Terms[term], document.Sentence(best.Index))) ? VitalWordAbsentPenalty : 0)
            - (weights.Question.Rate is { } rate && weights.Question.Kind.IsMeasurable() && Rates.IsAbsent(document.Sentence(best.Index), rate) ? RateAbsentPenalty : 0)
            - (LastNameIsAbsent(document, best.Index) ? LastNameAbsentPenalty * (1 - _many) : 0)
            - (RegionIsAbsent(document, best.Index) ? RegionAbsentPenalty * (1 - _many) : 0)
            - SpeakerPenalty(document, best.Index)
            - (IsUnintroduced(document, best.Index) ? UnintroducedPenalty * (1 - _many) : 0)
            - (weights.Question.Represented is { } state && !document.NamesOfficialOf(best.Index, state) && document.Match(best.Index, 0) < SoftMatch.KinWeight ? RepresentativeAbsentPenalty : 0)
            - new PartyPenalties(weights.Question, document, best.Index).Sum(1 - _many)
            - (weights.Question.Office.Count > 0 && !document.TellsOffice(best.Index, weights.Question.Office) ? OfficeApartPenalty : 0)
            - (weights.Question.Choice is { } choice && !choice.Places.Any(term => document.Match(best.Index, term) >= SoftMatch.KinWeight) ? NoChoicePenalty + choice.Places.Sum(term => weights[term] * document.Match(best.Index, term)) : 0)
            - (UnknownNamePenalty * Math.Min(MaxUnknownNames, missingNames))
            - (ParticularWordPenalty * _many * Math.Min(MaxParticularWords, missing.Count(term => IsParticular(weights.Question.Terms[term]))))
            - (UnknownWordPenalty * missing.Select(term => weights[term]).DefaultIfEmpty(0).Max());
    }

    /// <summary>What the best of very many sentences counts less.</summary>
    private double ByChance(DocumentMatches document, int sentence, double passageScore)
    {
        if (!weights.Question.IsInConversation)
            return Math.Max(0, Chance - (ChanceByLength * Math.Log(weights.Length / UsualLength)));
        var held = weights.EarlierHeld(term => NearTo(sentence).Max(index => document.Match(index, term)));
        var standsAlone = !weights.Question.DependsOnConversation && weights.Question.Terms.Any(term => term.IsOwn && term.IsName);
        return (Math.Max(0, 1 - (held / EarlierEnough)) * (standsAlone ? Chance : AstrayPenalty))
            - (PassageInConversation * (Math.Min(passageScore / weights.Own, MaxPassage) - UsualPassage));
    }

    /// <summary>How far the best sentence is ahead of those of all other documents.</summary>
    private static double Lead(IReadOnlyList<RankedSentence> sentences)
    {
        var other = sentences.FirstOrDefault(sentence => sentence.Document.Id != sentences[0].Document.Id)?.Score ?? 0;
        return Math.Min(sentences[0].Score - other, MaxAhead);
    }

    /// <summary>The places of the question's own words of some sort.</summary>
    private IEnumerable<int> Own(Func<QuestionTerm, bool> isOfSort) => Enumerable.Range(0, weights.Question.Terms.Count)
        .Where(term => weights.Question.Terms[term].IsOwn && isOfSort(weights.Question.Terms[term]));

    private double RankPenalty(DocumentMatches document, int sentence)
    {
        var absent = Own(term => term.IsRank).Where(term => (document.Match(sentence, term) <= 0 && document.TitleMatch(term) <= 0) || IsOutranked(document.Sentence(sentence), weights.Question.Terms[term].Term)).ToList();
        return absent.Count == 0 ? 0 : RankAbsentPenalty + (absent.Exists(term => weights.Question.Terms[term].Term.EndsWith("est", StringComparison.Ordinal)) ? SuperlativeAbsentAmongFew * (1 - _many) : 0);
    }

    /// <summary>"The second-largest", where the largest is asked for.</summary>
    private bool IsOutranked(AnalyzedSentence sentence, string rank)
    {
        var places = Enumerable.Range(0, sentence.Tokens.Count).Where(i => sentence.Tokens[i].Term == rank).ToList();
        return places.Count > 0 && places.TrueForAll(i => i > 0 && sentence.Tokens[i].Start - sentence.Tokens[i - 1].End <= 1
            && Ordinals.Contains(sentence.Tokens[i - 1].Term) && !weights.Question.Words.Contains(sentence.Tokens[i - 1].Term));
    }

    private bool IsUnintroduced(DocumentMatches document, int sentence) =>
        weights.Question.Identity is { } who && weights.Question.Terms.Any(term => term.Term == who && term.IsName)
        && !document.StatesOffice(sentence, who) && !Introduction.IsIn(document.Sentence(sentence), who);

    private bool LastNameIsAbsent(DocumentMatches document, int sentence) =>
        weights.Question.AsksWhether && Own(_ => true).ToList() is { Count: > 1 } own && IsNameOrState(weights.Question.Terms[own[^1]])
        && document.Match(sentence, own[^1]) <= 0 && document.TitleMatch(own[^1]) <= 0 && !document.RefersTo(sentence, [own[^1]]);

    private static bool IsNameOrState(QuestionTerm term) => term.IsName || States.Contain(term.Term) || States.IsBody(term.Term);

    private bool RegionIsAbsent(DocumentMatches document, int sentence) =>
        weights.Question is { IsOpen: true, Which: not null } && Own(term => States.IsRegion(term.Term)).Any(term => document.Match(sentence, term) <= 0);

    private static bool IsParticular(QuestionTerm term) =>
        !term.IsName && term.Term.Length >= MinParticularLength && !EnglishWords.Contain(term.Term) && !TermRarity.IsCommon(term.Term);

    private static bool StandsNear(DocumentMatches document, int sentence, int term) =>
        document.TitleMatch(term) > 0
        || NearTo(sentence).Any(index => document.Match(index, term) > 0);

    private static IEnumerable<int> NearTo(int sentence) => Enumerable.Range(sentence - Near, (2 * Near) + 1);

    private double SpeakerPenalty(DocumentMatches document, int sentence)
    {
        if (weights.Question.Speaker.Count == 0 || document.RefersTo(sentence, weights.Question.SpeakerThemselves) || SpeaksAsI(document, sentence))
            return 0;
        var isNamed = weights.Question.Speaker.Any(term => weights.Question.Terms[term].IsName || States.ContainAlone(weights.Question.Terms[term].Term) || document.Holds(weights.Question.Terms[term].Term));
        var names = weights.Question.SpeakerAlone.Any(Stands) && (weights.Question.SpeakerOffice.Count == 0 || document.TellsOffice(sentence, weights.Question.Speaker));
        if (!names)
            return SpeakerAbsentPenalty + (AmongFew * (1 - _many));
        return isNamed
            && !Attribution.Speaks(document.Sentence(sentence), document.Names(weights.Question.Speaker)) ? SpeakerSilentPenalty + (AmongFew * (1 - _many)) : 0;

        // "Oil prices" are no energy: what loosely stands in for a name is the one who bears it, for a thing it is another.
        bool Stands(int term) => (document.Match(sentence, term) is > 0 and var match && (isNamed || match >= SoftMatch.KinWeight)) || document.NamesHolderOf(sentence, term);
    }

    /// <summary>Whoever is asked to have spoken has a name in the title, and the sentence says "I".</summary>
    private bool SpeaksAsI(DocumentMatches document, int sentence) =>
        weights.Question.Speaker.Any(term => weights.Question.Terms[term].IsName && document.TitleMatch(term) > 0) && FirstPerson().IsMatch(document.Sentence(sentence).Text);

    private double ThingPenalty(AnalyzedSentence sentence) => weights.Question.Thing switch
    {
        { Asked: AskedOf.Member or AskedOf.FurtherMember } thing when !sentence.Terms.Contains(thing.Noun) => BodyAbsentPenalty * (thing.Asked == AskedOf.FurtherMember ? 2 : 1),
        { Asked: AskedOf.Doer or AskedOf.Member or AskedOf.FurtherMember } when !AskedThing.NamesSomebody(sentence, weights.Question.Words) && !OpeningPronoun.Opens(sentence.Text) => UnnamedDoerPenalty,
        { Asked: AskedOf.Other } when !AskedThing.TellsOrder(sentence) => OtherAbsentPenalty,
        { Asked: AskedOf.Name } thing when thing.IsLeftUnnamedIn(sentence) => UnnamedThingPenalty * (2 - _many),
        { Asked: AskedOf.NameAlone } thing when thing.IsLeftUnnamedIn(sentence) => NamelessPenalty,
        { Asked: AskedOf.NameAlone } thing when !thing.IsSpokenOfIn(sentence, weights.Question.Terms) => NounAbsentPenalty * (1 - _many),
        { Asked: AskedOf.Number } thing when !thing.IsCountedIn(sentence, weights.Question.Terms) => UncountedPenalty + (AmongFew * (1 - _many)),
        _ => 0,
    };

    private double KindPenalty(AnalyzedSentence sentence)
    {
        var penalty = weights.Question.Kind switch
        {
            AnswerKind.Number or AnswerKind.Sum or AnswerKind.Count or AnswerKind.Age or AnswerKind.Amount or AnswerKind.Length or AnswerKind.Distance or AnswerKind.Weight or AnswerKind.Temperature or AnswerKind.Duration or AnswerKind.Elapsed or AnswerKind.Speed => NumberAbsentPenalty,
            AnswerKind.Time or AnswerKind.PastTime or AnswerKind.Date or AnswerKind.Year or AnswerKind.Month or AnswerKind.Frequency or AnswerKind.Hour => TimeAbsentPenalty,
            AnswerKind.FutureTime or AnswerKind.PossibleTime or AnswerKind.Soon => FutureAbsentPenalty,
            AnswerKind.Name or AnswerKind.State or AnswerKind.States => NameAbsentPenalty,
            AnswerKind.Reason => ReasonAbsentPenalty * (1 - _many),
            AnswerKind.PlaceToCome when !weights.Question.AsksForVenue => PlaceAbsentPenalty * (1 - _many),
            _ => 0,
        };
        return penalty * (1 - _ranker.EvidenceIn(sentence));
    }

    [GeneratedRegex(@"\bI\b|\b[Mm]y\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FirstPerson();
}
