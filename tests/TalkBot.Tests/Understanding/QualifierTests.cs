using TalkBot.Core.Answering;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class QualifierTests
{
    [Theory]
    [InlineData("What was a bronze plate for?", "He took a plastic plate along.")]
    [InlineData("Who built the northern bridge?", "They built the southern bridge.")]
    [InlineData("Where is Norholm's harbor?", "Veskia's harbor is old.")]
    [InlineData("What happens in stage 4 of it?", "It rains in stage 3 of the race.")]
    [InlineData("What did Baron Elv promise?", "Baron Halm promised nothing.")]
    public void Another_word_in_its_place_tells_of_another_thing(string question, string text) => Assert.True(IsReplaced(question, text));

    [Theory]
    [InlineData("What was a bronze plate for?", "A plate was found.")] // nothing is in its place
    [InlineData("What was a bronze plate for?", "He took a plastic cup.")] // nor is the plate there
    [InlineData("What was a bronze plate for?", "He took a certain plate.")] // the word says nothing
    [InlineData("What was a bronze and plastic plate for?", "He took a plastic plate.")] // the question has it, too
    [InlineData("Who had to consume coca leaves?", "They had to chew coca leaves.")] // a verb is told in other words
    [InlineData("Who emigrated to Norholm?", "Who fled to Norholm?")]
    [InlineData("Where is Norholm's harbor?", "Its old harbor is full.")] // no name is in place of the name
    [InlineData("What happens in stage 4 of it?", "It rains in stage three of the race.")]
    public void What_is_told_in_other_words_is_no_other_thing(string question, string text) => Assert.False(IsReplaced(question, text));

    private static bool IsReplaced(string question, string text)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(question), _ => 1);
        var sentence = new AnalyzedSentence(text);
        return analyzed.Qualifiers.Any(qualifier =>
            !sentence.Terms.Contains(analyzed.Terms[qualifier.Term].Term) && qualifier.IsReplacedIn(sentence, analyzed.Words));
    }
}
