namespace TalkBot.Tests.Ranking;

public class LentNameTests
{
    [Theory]
    [InlineData("Will Ukraine take part in later talks?", "Ukrainian allies seek to take part in later talks. Ukraine is set to take part in later talks.", 1)]
    [InlineData("Will Ukraine take part in later talks?", "Ukraine's allies seek to take part in later talks. Ukraine is set to take part in later talks.", 1)]
    [InlineData("Will Ukraine take part in later talks?", "Ukrainian officials are to take part in later talks. Ukraine is set to take part in later talks.", 0)] // they act for it
    [InlineData("Who will take part in later talks?", "Ukrainian allies seek to take part in later talks. Ukraine is set to take part in later talks.", 0)]
    public void Those_whom_a_state_lends_its_name_are_others(string question, string text, int best) =>
        Assert.Equal(best, new Ranked(question, text).Sentences[0].Index);

    [Fact]
    public void It_tells_nothing_of_whether_the_documents_answer()
    {
        var ranked = new Ranked("Will Ukraine take part?", "Ukrainian allies take part.");

        Assert.InRange(ranked.Confidence - ranked.Sentences[0].Score, 0.119, 0.121);
    }
}
