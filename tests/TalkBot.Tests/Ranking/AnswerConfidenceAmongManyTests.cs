using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class AnswerConfidenceAmongManyTests
{
    private const string Talks = "The envoys held talks in Riyadh. It rained on the roof. Nobody said a word. They ate bread. Macron slept.";

    [Fact]
    public void A_reason_is_missed_in_few_sentences_alone()
    {
        var (told, untold) = (new Ranked("Why did the talks end?", "The talks ended because of the rain."), new Ranked("Why did the talks end?", "The talks ended in the rain."));

        Assert.True(Confidence(told, 25) - Confidence(untold, 25) > Confidence(told, 1_000_000) - Confidence(untold, 1_000_000) + 0.2);

        static double Confidence(Ranked ranked, int sentences) => Among(sentences, ranked);
    }

    [Fact]
    public void A_denial_that_is_asked_for_and_absent_tells_more_among_many_sentences_where_the_question_is_open()
    {
        const string Text = "Macron did attend the talks.";

        Assert.True(LostAmongMany(new Ranked("Who did not attend the talks?", Text)) > LostAmongMany(new Ranked("Who did attend the talks?", Text)) + 0.5);
        Assert.Equal(LostAmongMany(new Ranked("Did Macron attend the talks?", Text)), LostAmongMany(new Ranked("Did Macron not attend the talks?", Text)), 1e-9);
    }

    [Fact]
    public void Another_denial_is_not_the_one_that_is_asked_for() =>
        Assert.True(LostAmongMany(new Ranked("Who did not attend the talks?", "Macron did attend the talks and did not sleep.")) > LostAmongMany(new Ranked("Who did not attend the talks?", "Macron did not attend the talks and slept.")) + 0.5);

    [Fact]
    public void What_stood_in_the_way_denies_nothing()
    {
        const string Text = "Macron did attend the talks.";

        Assert.Equal(LostAmongMany(new Ranked("Why did Macron attend the talks?", Text)), LostAmongMany(new Ranked("Why did Macron not attend the talks?", Text)), 1e-9);
    }

    [Fact]
    public void A_word_that_plain_English_does_not_have_is_missed_more_among_many() =>
        Assert.Equal(0.15, LostAmongMany(new Ranked("What tariffs did they put on chickpeas?", Talks)) - LostAmongMany(new Ranked("What tariffs did they put on houses?", Talks)), 1e-9);

    [Fact]
    public void Another_thing_of_the_kind_lowers_it_among_many()
    {
        var (same, other) = (new Ranked("What was the bronze plate?", "The bronze plate was a gift."), new Ranked("What was the bronze plate?", "The plastic plate was a gift."));
        var unlike = new Ranked("What was the bronze plate?", "The plate was a gift.");

        Assert.True(LostAmongMany(other) > LostAmongMany(same) + 0.3);
        Assert.Equal(LostAmongMany(same), LostAmongMany(unlike), 1e-9);
    }

    [Theory]
    [InlineData("The theoretical device reads signs from a strip of tape.", true)]
    [InlineData("A theoretical machine sees signs on strips of a tape.", false)] // told in other words
    [InlineData("The scientific device reads signs from a strip of tape.", false)]
    public void A_question_that_copies_a_sentence_but_for_a_word_is_not_answered_by_it(string text, bool isExchanged) =>
        Assert.Equal(isExchanged, LostAmongMany(new Ranked("Which scientific device reads signs from a strip of tape?", text)) > LostAmongMany(new Ranked("Which scientific device reads signs from a strip of tape?", "The scientific device reads signs from a strip of tape.")) + 0.5);

    [Fact]
    public void What_the_title_says_was_not_exchanged() => Assert.Equal(
        LostAmongMany(new Ranked("Which scientific device reads signs from a strip of tape?", "The scientific device reads signs from a strip of tape.")),
        LostAmongMany(new Ranked("Which scientific device reads signs from a strip of tape?", "The device reads signs from a strip of tape.", "Scientific work")), 1e-9);

    [Fact]
    public void A_question_that_says_more_is_less_likely_met_by_chance() =>
        Assert.True(LostAmongMany(new Ranked("Where did the envoys hold talks?", Talks)) < LostAmongMany(new Ranked("Where were talks?", Talks)) - 0.1);

    [Theory]
    [InlineData("It rained. It snowed. The envoys met.", false)]
    [InlineData("Macron came. It rained. It snowed. The envoys met.", false)]
    [InlineData("Macron came. It snowed. The envoys met.", true)]
    public void A_follow_up_is_met_by_chance_where_nothing_said_before_stands_near(string text, bool isNear) =>
        Assert.Equal(isNear, LostAmongMany(new Ranked("Did they meet the envoys?", text, "", new Turn(Speaker.Person, "Is Macron there?"))) < 0.1);

    [Fact]
    public void A_question_that_names_its_subject_may_leave_what_was_said_before()
    {
        const string Text = "The envoys met in Riyadh.";
        var before = new Turn(Speaker.Person, "Is Macron there?");

        Assert.True(LostAmongMany(new Ranked("Did envoys meet in Riyadh?", Text, "", before)) < LostAmongMany(new Ranked("Did envoys meet in riyadh?", Text, "", before)) - 0.1);
        Assert.Equal(
            LostAmongMany(new Ranked("Did envoys meet in riyadh?", Text, "", before)),
            LostAmongMany(new Ranked("Did such envoys meet in Riyadh?", Text, "", before)), 1e-9);
    }

    [Fact]
    public void A_sentence_far_ahead_of_those_of_many_other_documents_is_less_likely_met_by_chance()
    {
        var ranked = new Ranked("Who held talks?", "Rubio held talks.");

        Assert.True(Confidence(ranked.Sentences, 1_000_000) > Confidence(BesideAnother(ranked), 1_000_000) + 0.2);
        Assert.Equal(Confidence(ranked.Sentences, 25), Confidence(BesideAnother(ranked), 25), 1e-9);

        double Confidence(IReadOnlyList<RankedSentence> sentences, int count) => new AnswerConfidence(ranked.Weights, count).Of(ranked.Matches, sentences, 1);
    }

    [Fact]
    public void One_long_document_beside_a_short_one_is_not_ahead_of_many()
    {
        var ranked = new Ranked("Who held talks?", string.Join(' ', Enumerable.Repeat("Rubio held talks.", 200)));

        Assert.Equal(Confidence(BesideAnother(ranked, 200)), Confidence(ranked.Sentences), 1e-9);

        double Confidence(IReadOnlyList<RankedSentence> sentences) => new AnswerConfidence(ranked.Weights, 201).Of(ranked.Matches, sentences, 1);
    }

    [Fact]
    public void A_follow_up_is_less_likely_met_by_chance_the_more_the_passage_scores()
    {
        var ranked = new Ranked("Did they meet the envoys?", "Macron came. The envoys met.", "", new Turn(Speaker.Person, "Is Macron there?"));

        Assert.True(Confidence(4, 1_000_000) > Confidence(1, 1_000_000) + 0.1);
        Assert.Equal(Confidence(4, 25), Confidence(1, 25), 1e-9);

        double Confidence(double passageScore, int count) => new AnswerConfidence(ranked.Weights, count).Of(ranked.Matches, BesideAnother(ranked), passageScore);
    }

    [Fact]
    public void The_best_of_many_sentences_counts_less_up_to_a_bound()
    {
        var few = Confidence(25);
        var many = Confidence(2_500);
        var most = Confidence(1_000_000);

        Assert.Equal(few, Confidence(0), 1e-9);
        Assert.True(few > many + 0.1 && many > most);
        Assert.Equal(most, Confidence(100_000_000), 1e-9);

        static double Confidence(int sentences)
        {
            var ranked = new Ranked("Who held talks?", "Rubio held talks.");
            return Among(sentences, ranked);
        }
    }

    private static double LostAmongMany(Ranked ranked) => Among(25, ranked) - Among(1_000_000, ranked);

    private static double Among(int sentences, Ranked ranked) =>
        new AnswerConfidence(ranked.Weights, sentences).Of(ranked.Matches, BesideAnother(ranked, sentences), 1);

    /// <summary>Its sentences, beside one of another document that is no worse.</summary>
    private static IReadOnlyList<RankedSentence> BesideAnother(Ranked ranked, int sentences = 25) =>
        [.. ranked.SentencesAmong(sentences), new RankedSentence(new Document("other", "", "It rained."), 0, ranked.SentencesAmong(sentences)[0].Score)];
}
