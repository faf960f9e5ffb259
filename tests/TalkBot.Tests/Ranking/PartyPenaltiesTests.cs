namespace TalkBot.Tests.Ranking;

public class PartyPenaltiesTests
{
    [Theory]
    [InlineData("Were European sanctions on steel lifted?", "Sanctions on steel were lifted.", "American sanctions on steel were lifted.")] // another's
    [InlineData("Did France's foreign minister come to Ghana?", "France's foreign minister came to Ghana.", "Ghana's foreign minister came from France.")] // another's, with both in the sentence
    [InlineData("Did Saudi officials hold talks?", "Saudi officials held talks in Riyadh.", "Russian officials held talks in Riyadh.")] // another's, for all that the capital is there
    [InlineData("Who proposed the joint ventures?", "The envoys proposed the joint ventures.", "The joint ventures were proposed.")] // nobody does it
    public void Whoever_is_asked_about_and_absent_lowers_confidence(string question, string present, string absent) =>
        Assert.True(new Ranked(question, absent).Confidence < new Ranked(question, present).Confidence - 0.3);

    [Fact]
    public void Another_that_does_it_lowers_it_more_than_nobody() =>
        Assert.True(new Ranked("Does Ukraine reject the plan?", "Russia rejects the plan.").Confidence < new Ranked("Does Ukraine reject the plan?", "All reject the plan.").Confidence - 0.1);

    [Fact]
    public void What_is_asked_to_be_spoken_of_and_absent_lowers_it() =>
        Assert.True(new Ranked("What did Lavrov say about sanctions?", "Lavrov said that it will end.").Confidence
            < new Ranked("What did Lavrov say to end sanctions?", "Lavrov said that it will end.").Confidence - 0.3);

    [Fact]
    public void What_is_not_spoken_of_beside_it_either_lowers_it_more() =>
        Assert.True(new Ranked("What did Lavrov say about sanctions?", "Lavrov said that it will end. It rained. Sanctions came up.").Confidence
            < new Ranked("What did Lavrov say about sanctions?", "Lavrov said that it will end. Sanctions came up. It rained.").Confidence - 0.3);

    [Theory]
    [InlineData("Are European sanctions on steel lifted?", "Sanctions on steel are lifted in Europe.")]
    [InlineData("Were European sanctions on steel lifted?", "American and European sanctions on steel were lifted.")]
    [InlineData("Does Ukraine reject the plan?", "Kyiv rejects the plan.")]
    public void Who_is_there_by_another_word_or_along_with_others_is_there(string question, string sentence) =>
        Assert.True(new Ranked(question, sentence).Confidence > 0.9);
}
