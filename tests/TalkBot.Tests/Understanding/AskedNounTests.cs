using TalkBot.Core.Answering;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedNounTests
{
    [Theory]
    [InlineData("Which banks are under sanctions?", "bank")]
    [InlineData("Which administration tried to isolate Russia?", "administr")] // and not what it did
    [InlineData("In which building in Riyadh did they meet?", "build")]
    [InlineData("Which Ukrainian regions would be ceded?", "region")]
    [InlineData("Which sector are the projects in?", null)] // it names the kind of an answer
    [InlineData("In which city did they meet?", null)]
    [InlineData("Which is the larger bank?", null)]
    [InlineData("Who owns the banks?", null)]
    public void What_is_asked_for_by_a_noun_must_be_spoken_of(string question, string? noun)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(question), _ => 1);

        Assert.Equal(noun, analyzed.Noun is { } place ? analyzed.Terms[place].Term : null);
    }
}
