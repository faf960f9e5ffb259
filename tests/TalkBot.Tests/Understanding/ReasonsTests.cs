using TalkBot.Core.Answering;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class ReasonsTests
{
    [Theory]
    [InlineData("Why was Elvia not invited?", "He blamed Elvia, sparking concern about its exclusion.", false)] // he is blaming there
    [InlineData("Why was Elvia not invited?", "He named Elvia, sparking concern about its exclusion.", true)]
    [InlineData("Why are they concerned?", "He named Elvia, sparking concern about its exclusion.", false)]
    [InlineData("Why are they worried?", "He named Elvia, sparking concern about its exclusion.", false)] // in another word
    [InlineData("Why is Elvia angry?", "He spoke, which led to Elvia's exit.", true)] // a name is no effect
    [InlineData("Why were the envoys appointed?", "It led to the appointment of envoys to facilitate trade.", false)]
    [InlineData("Why was Elvia not invited?", "It led to the appointment of envoys to facilitate trade.", true)]
    [InlineData("Why was Elvia not invited?", "Elvia was not invited because of the rain.", false)]
    [InlineData("Why was Elvia not invited?", "Elvia was not invited.", false)] // no reason at all
    [InlineData("Why did dockers strike?", "It was the first contact since dockers struck.", true)] // when they did
    [InlineData("Why did dockers strike?", "The quay was shut because dockers went on strike.", true)] // what came of it
    [InlineData("Why did dockers strike?", "Dockers went on strike because of the rain.", false)]
    public void A_reason_is_one_for_something(string question, string sentence, bool isForAnother)
    {
        var terms = QuestionAnalyzer.Analyze(new Question(question), _ => 1).Terms;

        Assert.Equal(isForAnother, Reasons.AreForAnother(new AnalyzedSentence(sentence), terms));
    }

    [Theory]
    [InlineData("Why is Elv upset?", "Elv voiced discontent with the delay.", true)]
    [InlineData("Why is Elv worried?", "Elv is worried that it rains.", true)]
    [InlineData("Why is Elv upset?", "Elv is upset.", false)] // about what?
    [InlineData("Why did Elv leave?", "Elv voiced discontent with the delay.", false)] // no feeling is asked about
    public void What_somebody_feels_so_about_is_a_reason_for_the_feeling(string question, string sentence, bool isReason)
    {
        var terms = QuestionAnalyzer.Analyze(new Question(question), _ => 1).Terms;

        Assert.Equal(isReason, Reasons.AreForFeeling(new AnalyzedSentence(sentence), terms));
    }

    [Theory]
    [InlineData("Why might ties suffer?", "Such words could harm ties.", true)]
    [InlineData("Why might ties suffer?", "Such words harmed ties.", false)]
    [InlineData("Why might ties suffer?", "Ties could last.", false)]
    public void What_may_do_it_is_a_reason_why_something_may_happen(string question, string sentence, bool isReason)
    {
        var terms = QuestionAnalyzer.Analyze(new Question(question), _ => 1).Terms;

        Assert.Equal(isReason, Reasons.AreForRisk(new AnalyzedSentence(sentence), terms));
    }

    [Theory]
    [InlineData("His words raised grave concerns.", true)]
    [InlineData("They raised prices.", false)]
    [InlineData("It was aimed at peace.", true)]
    [InlineData("They met to avoid a war.", true)]
    [InlineData("They want to avoid a war.", false)] // a wish
    [InlineData("It led to a war.", true)]
    [InlineData("They left because it rained.", true)]
    [InlineData("They left.", false)]
    public void A_reason_is_known_by_its_words(string text, bool isReason) => Assert.Equal(isReason, Reasons.StandIn(text));
}
