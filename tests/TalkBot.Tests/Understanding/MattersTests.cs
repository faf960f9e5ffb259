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
    [InlineData("How have their relations changed?", nameof(AnswerKind.Change))]
    [InlineData("Does Elvia's position differ from Veskia's?", nameof(AnswerKind.Change))]
    [InlineData("Is this a change in how Elvia deals with Veskia?", nameof(AnswerKind.Change))]
    [InlineData("Give me an overview of how policy is changing", nameof(AnswerKind.Change))]
    [InlineData("Which earlier line do his views break with?", nameof(AnswerKind.Change))]
    [InlineData("Why might it sit badly with the line before?", nameof(AnswerKind.Change))]
    [InlineData("What bigger turn in policy does it mark?", nameof(AnswerKind.Change))]
    [InlineData("How did the former president treat Elvia?", nameof(AnswerKind.Change))]
    [InlineData("How do they plan to restore the ties?", nameof(AnswerKind.MannerToCome))]
    [InlineData("How will the ties be restored?", nameof(AnswerKind.MannerToCome))]
    [InlineData("What steps are planned?", nameof(AnswerKind.MannerToCome))]
    [InlineData("Which steps to mend the ties were agreed?", nameof(AnswerKind.MannerToCome))]
    [InlineData("What are the two main subjects of the next talks?", nameof(AnswerKind.TopicToCome))]
    [InlineData("What must be in place for it to work?", nameof(AnswerKind.Condition))]
    [InlineData("What is he saying needs to happen?", nameof(AnswerKind.Condition))]
    [InlineData("Which topics were discussed?", nameof(AnswerKind.Topic))]
    [InlineData("List the points the talks will cover.", nameof(AnswerKind.TopicToCome))]
    [InlineData("What will decide whether it works?", nameof(AnswerKind.Condition))]
    [InlineData("Which topics will the next talks cover?", nameof(AnswerKind.TopicToCome))]
    public void What_a_question_asks_for_is_known(string question, string kind) => Assert.Equal(Enum.Parse<AnswerKind>(kind), Matters.AskedFor(question));

    [Theory]
    [InlineData("The talks will center on borders.", 1)]
    [InlineData("Borders have been discussed.", 0.7)]
    [InlineData("Groups focusing on borders were set up.", 0.7)]
    [InlineData("The envoys flew home.", 0)]
    public void What_will_be_talked_about_is_told_best_by_what_is_to_come(string sentence, double evidence) =>
        Assert.Equal(evidence, AnswerEvidence.Of(AnswerKind.TopicToCome, new(sentence), new HashSet<string>()));

    [Theory]
    [InlineData("There are plans to reopen the embassies.", 1)]
    [InlineData("They made agreements aimed at peace.", 1)]
    [InlineData("It will be done by hand.", 1)]
    [InlineData("They took measures, including a ban.", 1)]
    [InlineData("It will largely hinge on trust.", 0.5)]
    [InlineData("They have plans for peace.", 0)]
    public void How_something_is_to_be_done_is_told_by_steps(string sentence, double evidence) =>
        Assert.Equal(evidence, AnswerEvidence.Of(AnswerKind.MannerToCome, new(sentence), new HashSet<string>()));

    [Theory]
    [InlineData("How will Elvia react?")]
    [InlineData("How did they restore the ties?")]
    [InlineData("What measures were taken after the flood to help?")]
    [InlineData("Who led the talks?")]
    [InlineData("What should they have done differently?")]
    [InlineData("What did the former president say about it?")] // his words, whatever they were
    [InlineData("What did he say?")]
    [InlineData("What about the talks?")]
    public void Other_questions_ask_for_none_of_these(string question) => Assert.Null(Matters.AskedFor(question));
}
