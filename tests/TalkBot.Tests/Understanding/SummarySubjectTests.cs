using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class SummarySubjectTests
{
    [Theory]
    [InlineData("the talks", "talks")]
    [InlineData("the talks for me, please", "talks")]
    [InlineData("the peace talks in Geneva", "peace talks")]
    [InlineData("the talks led by Rubio", "talks")]
    [InlineData("Rubio's position on grain", "position")]
    [InlineData("the envoys’ doubts", "doubts")]
    [InlineData("the Russian demands", "demands")]
    [InlineData("Russia", "Russia")]
    [InlineData("the grain part", "grain")]
    [InlineData("the outcome of the talks", "talks")]
    [InlineData("the situation", "situation")]
    [InlineData("the report", "")]
    [InlineData("", "")]
    public void What_is_to_be_summed_up_is_a_noun_and_its_kind(string rest, string subject)
    {
        const string Asking = "Sum up";
        var question = new AnalyzedSentence($"{Asking} {rest}");

        Assert.Equal(TextAnalysis.Terms(subject), SummarySubject.Of(question, new TextSpan(0, Asking.Length)).Select(word => word.Term));
    }
}
