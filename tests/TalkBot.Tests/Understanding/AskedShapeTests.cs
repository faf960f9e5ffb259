using TalkBot.Core.Knowledge;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedShapeTests
{
    [Theory]
    [InlineData("Summarise the talks", "Summarise")]
    [InlineData("can you summarize this?", "summarize")]
    [InlineData("Give me an overview of the sanctions", "overview")]
    [InlineData("tl;dr", "tl;dr")]
    [InlineData("What are the main points?", "main points")]
    public void Who_asks_for_the_whole_asks_for_a_summary(string question, string words)
    {
        var (shape, span) = AskedShape.Of(question);

        Assert.Equal(AnswerShape.Summary, shape);
        Assert.Equal(words, span!.Value.In(question));
    }

    [Theory]
    [InlineData("What was agreed?")]
    [InlineData("Who took part in the talks?")]
    [InlineData("Which European countries attended?")]
    [InlineData("List the demands")]
    [InlineData("What did both sides discuss?")]
    [InlineData("What are the conditions?")]
    public void Who_asks_for_several_things_asks_for_a_list(string question) => Assert.Equal(AnswerShape.List, AskedShape.Of(question).Shape);

    [Theory]
    [InlineData("Who led the talks?")]
    [InlineData("What did Lavrov say?")]
    [InlineData("Is the treaty on the list?")]
    [InlineData("Who named territory as one of the key points?")]
    [InlineData("")]
    public void All_else_is_for_a_fact(string question) => Assert.Equal((AnswerShape.Fact, null), AskedShape.Of(question));
}
