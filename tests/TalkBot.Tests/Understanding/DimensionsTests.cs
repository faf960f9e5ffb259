using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class DimensionsTests
{
    [Theory]
    [InlineData("How thick is the reef?", "The reef is 64 kilometres long.", true)]
    [InlineData("How deep is the lake?", "It has a length of 40 km.", true)]
    [InlineData("What is the height of the tower?", "The tower is 40 metres tall.", false)]
    [InlineData("How wide is the reef?", "The reef is 64 kilometres long and 2 kilometres wide.", false)]
    [InlineData("How thick is the reef?", "The reef lies 64 kilometres off the coast.", false)] // no dimension is told
    [InlineData("How far is the reef?", "The reef is 64 kilometres long.", false)] // none is asked for
    public void A_sentence_that_measures_another_way_is_told(string question, string sentence, bool isOther) =>
        Assert.Equal(isOther, Dimensions.IsOther(new AnalyzedSentence(sentence), TextAnalysis.Terms(question).ToHashSet()));
}
