using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class ReportedClauseTests
{
    [Theory]
    [InlineData("Which team will come?", "The envoy stated that a team will come.", " a team will come.")]
    [InlineData("Which officials mentioned a team?", "The envoy stated that a team will come.", "The envoy stated that a team will come.")]
    [InlineData("Which officials said so?", "The envoy stated that a team will come.", "The envoy stated that a team will come.")]
    [InlineData("Which team will come?", "A team will come.", "A team will come.")]
    public void Who_says_it_counts_only_where_that_is_asked(string question, string sentence, string clause) =>
        Assert.Equal(clause, ReportedClause.Of(new AnalyzedSentence(sentence), TextAnalysis.Terms(question).ToHashSet()).Text);
}
