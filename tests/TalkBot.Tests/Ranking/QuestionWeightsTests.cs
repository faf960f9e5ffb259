using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Search.Ranking;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Ranking;

public class QuestionWeightsTests
{
    [Fact]
    public void Shares_add_up_to_1_and_follow_rarity() => Gen.Double[0.01, 10].Array[2, 2].Sample(rarities =>
    {
        var weights = Weights("Lavrov Rubio", term => term == "lavrov" ? rarities[0] : rarities[1]);

        Assert.Equal(1, weights[0] + weights[1], 1e-9);
        Assert.Equal(rarities[0] / rarities[1], weights[0] / weights[1], 1e-6);
        Assert.Equal(rarities.Sum(), weights.Total, 1e-9);
    });

    [Fact]
    public void Earlier_words_count_only_where_the_question_leans_on_them_and_less_than_its_own()
    {
        var before = new Turn(Speaker.Person, "Who is Rubio?");
        var leaning = Weights("Why sanctions?", _ => 1, before);
        var alone = Weights("Which European partners of Ukraine will attend?", _ => 1, before);

        Assert.InRange(leaning[1], 0.01, leaning[0] - 0.01);
        Assert.Equal(0, alone[alone.Question.Terms.Count - 1]);
    }

    [Fact]
    public void A_sentence_is_worth_all_words_and_in_a_conversation_less_than_the_questions_own()
    {
        var alone = Weights("European partners of Ukraine", _ => 1);
        var leaning = Weights("European partners of Ukraine", _ => 1, new Turn(Speaker.Person, "Who is Rubio?"));

        Assert.Equal(alone.Total, alone.SentenceWorth, 1e-9);
        Assert.InRange(leaning.SentenceWorth, 0.01, alone.Total - 0.01);
        Assert.Equal(leaning.SentenceWorth, Weights("European partners of Ukraine", _ => 1, new Turn(Speaker.Person, "Who is Rubio, and who is Vance?")).SentenceWorth, 1e-9);
    }

    [Fact]
    public void Without_words_there_is_no_share_and_no_fault() => Assert.True(Weights("?", _ => 1).Total > 0);

    private static QuestionWeights Weights(string question, Func<string, double> rarity, params Turn[] turns) =>
        new(QuestionAnalyzer.Analyze(new Question(question, Conversation.Of(turns)), rarity), rarity);
}
