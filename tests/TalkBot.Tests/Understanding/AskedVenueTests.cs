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
    [InlineData("Where will the next round be held?", nameof(AnswerKind.PlaceToCome))]
    [InlineData("In which cities would the missions be?", nameof(AnswerKind.PlaceToCome))]
    [InlineData("Where did they meet?", nameof(AnswerKind.Place))]
    public void Where_something_will_be_is_another_question(string question, string kind) => Assert.Equal(kind, AskedVenue.KindOf(question).ToString());

    [Theory]
    [InlineData("The meeting, held in Riyadh, led to plans.", false)]
    [InlineData("After their talks in Riyadh they have plans.", false)]
    [InlineData("The talks will be held in Riyadh.", true)]
    [InlineData("They plan to be in Riyadh.", true)]
    public void Where_something_was_is_not_where_anything_will_be(string sentence, bool tells) => Assert.Equal(
        tells ? 1 : 0,
        AskedVenue.Evidence(AnswerKind.PlaceToCome, new AnalyzedSentence(sentence), new HashSet<string>()));

    [Theory]
    [InlineData("They met in Riyadh.", 1)]
    [InlineData("They met at the port of Velmora.", 1)]
    [InlineData("They met at the Ritz.", 1)]
    [InlineData("They met in Geneva in a hotel.", 0.5)] // the question says Geneva itself
    [InlineData("They met in the hotel.", 0.5)]
    [InlineData("They met at sea.", 0.5)]
    [InlineData("They met on board.", 0.5)]
    [InlineData("They met at the Tessin border crossing.", 1)]
    [InlineData("PORT SALLIS, Pellara — Envoys met.", 1)]
    [InlineData("HALMERE, Kestria, April 9 (Tern Wire) - Envoys met.", 1)]
    [InlineData("GENEVA — Envoys met.", 0)] // the question says it itself
    [InlineData("NATO and the EU met.", 0)]
    [InlineData("They met despite absence from the Riyadh meeting.", 0)]
    [InlineData("They spoke on Ukraine’s role.", 0)]
    [InlineData("They met after talks between Elvia and Norr.", 0)]
    [InlineData("They met in private.", 0)]
    public void A_named_place_counts_and_one_without_a_name_counts_half(string sentence, double evidence) => Assert.Equal(
        evidence,
        AskedVenue.Evidence(AnswerKind.Place, new AnalyzedSentence(sentence), new HashSet<string>(TextAnalysis.Terms("Where in Geneva did they meet?"))));
}
