using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>What a sentence lacks of those whom a question asks about: who does it, whose it is, of what they speak, and who it is at all.</summary>
internal sealed class PartyPenalties(AnalyzedQuestion question, DocumentMatches document, int sentence)
{
    /// <summary>"Does Ukraine reject …", and Ukraine is not in the sentence.</summary>
    private const double ActorAbsentPenalty = 0.2;

    /// <summary>The same, and the sentence tells that Russia rejects.</summary>
    private const double RivalActorPenalty = 0.4;

    /// <summary>"European sanctions", and the sentence tells of American ones.</summary>
    private const double RivalOwnerPenalty = 0.6;

    /// <summary>"What did Rubio say about sanctions", and the sentence has nothing of sanctions; in small collections.</summary>
    private const double TopicAbsentPenalty = 0.6;

    /// <summary>The same, and the sentences beside it have nothing of sanctions, either: Rubio spoke of something else.</summary>
    private const double TopicFarPenalty = 0.5;

    /// <summary>"Who proposed …", and nobody is in the sentence; in small collections.</summary>
    private const double NobodyPenalty = 0.9;

    /// <param name="smallness">1 for a handful of sentences, 0 for thousands.</param>
    public double Sum(double smallness) =>
        ActorPenalty()
        + (HasRivalOwner() ? RivalOwnerPenalty : 0)
        + (question.Topic.Count > 0 && !question.Topic.Any(Stands) ? TopicAbsentPenalty * smallness : 0)
        + (question.Topic.Count > 0 && !question.Topic.Any(StandsBeside) ? TopicFarPenalty : 0)
        + (question.Kind == AnswerKind.Person && !Persons.Stand(document.Sentence(sentence), question.Words) ? NobodyPenalty * smallness : 0);

    private bool Stands(int term) => document.Match(sentence, term) > 0;

    private bool StandsBeside(int term) => Stands(term) || document.Match(sentence - 1, term) > 0 || document.Match(sentence + 1, term) > 0;

    private double ActorPenalty()
    {
        if (question.Actor.Count == 0 || question.Actor.Any(Stands) || document.RefersTo(sentence, question.Actor))
            return 0;
        return Attribution.Speaks(document.Sentence(sentence), IsRival) ? RivalActorPenalty : ActorAbsentPenalty;

        bool IsRival(string term) => !question.Words.Contains(term) && (States.ContainAlone(term) || document.Holds(term));
    }

    // "Ukraine's foreign minister", and the sentence has Russia's, be there something else of Ukraine in it; "European sanctions", and
    // it has American ones, and nothing of Europe.
    private bool HasRivalOwner()
    {
        if (question.Owned.Count == 0)
            return false;
        var tokens = document.Sentence(sentence).Tokens;
        var told = OwnedThing.In(document.Sentence(sentence)).ToList();
        return question.Owned.Any(asked =>
            told.Where(owned => IsSame(asked, owned)).ToList() is { Count: > 0 } same && same.TrueForAll(owned => Holds(asked.Owner, owned.Owner) <= 0));

        // Whoever is asked for as an official may be told of as a minister.
        bool IsSame(OwnedThing asked, OwnedThing owned) =>
            Offices.Contain(question.Terms[asked.Thing].Term) && !Offices.ContainByName(question.Terms[asked.Thing].Term) ? Offices.Contain(tokens[owned.Thing].Term)
            : !Stands(asked.Owner) ? Holds(asked.Thing, owned.Thing) >= RelatedWords.RelatedWeight
            : Offices.ContainByName(question.Terms[asked.Thing].Term) && Holds(asked.Thing, owned.Thing) >= SoftMatch.KinWeight;

        double Holds(int term, int token) => SoftMatch.Of(question.Terms[term], [tokens[token].Term]);
    }
}
