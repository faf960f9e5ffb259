using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class RatesTests
{
    [Theory]
    [InlineData("How much does a docker earn a month?", "month")]
    [InlineData("How many visitors come per year?", "year")]
    [InlineData("How many doses does each patient take every day?", "day")]
    [InlineData("How much did it cost a year ago?", null)]
    [InlineData("What did a day of talks bring?", null)]
    [InlineData("Who meets every week?", null)] // nothing is measured
    public void The_span_is_the_one_that_something_is_measured_by(string question, string? span) => Assert.Equal(span, Rates.Asked(question));

    [Theory]
    [InlineData("month", "Dockers earn 2,000 euros a month.", false)]
    [InlineData("month", "Their monthly pay is 2,000 euros.", false)]
    [InlineData("month", "Dockers earn 24,000 euros a year.", true)]
    [InlineData("year", "It had 9,000 visitors in 2024.", false)]
    [InlineData("year", "It had 9,000 visitors.", true)]
    public void A_sentence_without_it_is_told(string span, string sentence, bool isAbsent) => Assert.Equal(isAbsent, Rates.IsAbsent(new AnalyzedSentence(sentence), span));
}
