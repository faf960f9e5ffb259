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
    [InlineData("Which regions would Ukraine have to cede?", "region")]
    [InlineData("Which oil or gas firm would run it?", "firm")]
    [InlineData("Which Saudi prince hosted the envoys?", "princ")]
    [InlineData("Is a gas pipeline among the projects?", "pipelin")]
    [InlineData("What share of the grain traffic is lost?", "traffic")] // and not the share
    [InlineData("What percentage of trout does it know?", "trout")]
    [InlineData("What caused the war?", null)]
    [InlineData("What made the banks close?", null)]
    [InlineData("Is it among the projects?", null)]
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
