using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedShapeTests
{
    [Theory]
    [InlineData("Summarise the talks", "Summarise")]
    [InlineData("can you summarize this?", "summarize")]
    [InlineData("Give me an overview of the sanctions", "an overview")]
    [InlineData("tl;dr", "tl;dr")]
    [InlineData("Sum the whole thing up", "Sum the whole thing up")]
    [InlineData("sum it up please", "sum it up please")]
    [InlineData("Summarise what has happened", "Summarise")]
    [InlineData("What are the main points?", "the main points")]
    [InlineData("What is this article about?", "What is this article about?")]
    [InlineData("what is this article even about", "what is this article even about")]
    [InlineData("what this article is about", "what this article is about")]
    [InlineData("What does the report say?", "What does the report say?")]
    [InlineData("Could you tell me what it is mainly about?", "what it is mainly about?")]
    [InlineData("What is the report's main message?", "What is the report's main message?")]
    [InlineData("How does the article conclude?", "How does the article conclude?")]
    [InlineData("main takeaway of this report", "main takeaway")]
    [InlineData("What is the main takeaway from the meeting?", "the main takeaway")]
    [InlineData("short summary of the talks", "short summary")]
    [InlineData("I need a quick, neutral overview", "a quick, neutral overview")]
    [InlineData("a two-line summary please", "a two-line summary please")]
    [InlineData("Write a short summary of this", "Write a short summary")]
    [InlineData("Sum it up for me quickly", "Sum it up for me quickly")]
    [InlineData("Summarise the main developments", "Summarise the main developments")]
    [InlineData("Short version?", "Short version")]
    public void Who_asks_for_the_whole_asks_for_a_summary(string question, string words)
    {
        var (shape, span) = AskedShape.Of(new AnalyzedSentence(question));

        Assert.Equal(AnswerShape.Summary, shape);
        Assert.Equal(words, span!.Value.In(question));
    }

    [Fact]
    public void The_order_to_list_says_nothing_of_the_subject()
    {
        var question = "List the demands";

        Assert.Equal("List", AskedShape.Of(new AnalyzedSentence(question)).Words!.Value.In(question));
    }

    [Theory]
    [InlineData("What is the article about sanctions called?")]
    [InlineData("What does the report say about sanctions?")]
    [InlineData("Which topics does the opening summary name?")]
    [InlineData("What is the report's message to Moscow?")]
    [InlineData("When did the story reach its conclusion?")]
    [InlineData("Who is the subject of the report?")]
    public void Who_names_a_subject_asks_for_no_summary(string question) => Assert.NotEqual(AnswerShape.Summary, AskedShape.Of(new AnalyzedSentence(question)).Shape);

    [Theory]
    [InlineData("What was agreed?")]
    [InlineData("Who took part in the talks?")]
    [InlineData("Which European countries attended?")]
    [InlineData("List the demands")]
    [InlineData("Could you please list the demands?")]
    [InlineData("What stands in the way? List them all, please.")]
    [InlineData("What did both sides discuss?")]
    [InlineData("What are the conditions?")]
    [InlineData("Sum up what Rubio said about oil")]
    public void Who_asks_for_several_things_asks_for_a_list(string question) => Assert.Equal(AnswerShape.List, AskedShape.Of(new AnalyzedSentence(question)).Shape);

    [Theory]
    [InlineData("Who led the talks?")]
    [InlineData("What did Lavrov say?")]
    [InlineData("Which site did this summary come from?")]
    [InlineData("Is the treaty on the list?")]
    [InlineData("What sum did the talks make up?")]
    [InlineData("Who named territory as one of the key points?")]
    [InlineData("")]
    public void All_else_is_for_a_fact(string question) => Assert.Equal((AnswerShape.Fact, null), AskedShape.Of(new AnalyzedSentence(question)));

    [Fact]
    public void How_an_author_sums_up_is_a_question_like_others()
    {
        const string Question = "How does the author sum up the meeting?";

        Assert.Equal((AnswerShape.Fact, new TextSpan(Question.IndexOf("sum up", StringComparison.Ordinal), "sum up".Length)), AskedShape.Of(new AnalyzedSentence(Question)));
    }
}
