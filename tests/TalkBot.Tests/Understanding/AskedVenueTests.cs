using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedVenueTests
{
    [Theory]
    [InlineData("Where will the next round be held?", true)]
    [InlineData("In which city did they meet?", true)]
    [InlineData("In which building did they meet?", true)]
    [InlineData("Which city hosted it?", true)]
    [InlineData("Where does the name come from?", false)] // an origin is no venue
    [InlineData("Where is the lake?", false)]
    [InlineData("Who will be held?", false)]
    public void A_question_for_the_place_of_an_event_is_told(string question, bool isAsked) =>
        Assert.Equal(isAsked, AskedVenue.IsAsked(question, QuestionClassifier.Classify(question).Kind));

    [Theory]
    [InlineData("They met in Riyadh.", 1)]
    [InlineData("They met at the port of Velmora.", 1)]
    [InlineData("They met at the Ritz.", 1)]
    [InlineData("They met in Geneva in a hotel.", 0.5)] // the question says Geneva itself
    [InlineData("They met in the hotel.", 0.5)]
    [InlineData("They met despite absence from the Riyadh meeting.", 0)]
    [InlineData("They spoke on Ukraine’s role.", 0)]
    [InlineData("They met after talks between Elvia and Norr.", 0)]
    [InlineData("They met in private.", 0)]
    public void A_named_place_counts_and_one_without_a_name_counts_half(string sentence, double evidence) => Assert.Equal(
        evidence,
        AskedVenue.Evidence(new AnalyzedSentence(sentence), new HashSet<string>(TextAnalysis.Terms("Where in Geneva did they meet?"))));
}
