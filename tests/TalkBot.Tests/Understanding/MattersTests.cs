using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class MattersTests
{
    [Theory]
    [InlineData("They will trade, should the war end.", nameof(AnswerKind.Condition))]
    [InlineData("Success will hinge on trust.", nameof(AnswerKind.Condition))]
    [InlineData("Concessions will be required from all.", nameof(AnswerKind.Condition))]
    [InlineData("The talks center on borders.", nameof(AnswerKind.Topic))]
    [InlineData("Talks on gas are planned.", nameof(AnswerKind.Topic))]
    [InlineData("His words sparked concern.", nameof(AnswerKind.Effect))]
    [InlineData("It led to agreements.", nameof(AnswerKind.Outcome))]
    [InlineData("This marks a shift.", nameof(AnswerKind.Change))]
    [InlineData("It led to agreements.", nameof(AnswerKind.Effect))]
    [InlineData("The envoys flew home.", "")]
    [InlineData("They should talk.", "")]
    public void A_sentence_tells_what_is_asked_for(string sentence, string kind)
    {
        if (kind.Length == 0)
            Assert.False(Matters.TellsChange(sentence) || Matters.TellsCondition(sentence) || Matters.TellsTopic(sentence) || Matters.TellsEffect(sentence) || Matters.TellsOutcome(sentence));
        else
            Assert.Equal(1, AnswerEvidence.Of(Enum.Parse<AnswerKind>(kind), new(sentence), new HashSet<string>()));
    }

    [Theory]
    [InlineData("Who led the talks?")]
    [InlineData("What did he say?")]
    [InlineData("What about the talks?")]
    public void Other_questions_ask_for_none_of_these(string question) => Assert.Null(Matters.AskedFor(question));
}
