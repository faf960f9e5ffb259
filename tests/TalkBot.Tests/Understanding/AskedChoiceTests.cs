using TalkBot.Core.Answering;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedChoiceTests
{
    [Theory]
    [InlineData("Are the projects about oil or natural gas?", "oil ga")]
    [InlineData("Did Lavrov or Rubio win?", "lavrov rubio win")]
    [InlineData("Is it about oil, gas or coal?", "oil ga coal")]
    [InlineData("Will they sign or not?", "")]
    [InlineData("Are the dates known yet or still open?", "")] // words that say little
    [InlineData("Is it settled or still up in the air?", "")] // too much stands behind "or" for one thing
    [InlineData("Is it oil and gas?", "")]
    [InlineData("What oil or gas is there?", "")]
    public void What_is_offered_to_choose_from_stands_on_both_sides(string question, string offered)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(question), _ => 1);
        var terms = (analyzed.Choice?.Places ?? []).Select(place => analyzed.Terms[place].Term).ToList();

        Assert.Equal(offered.Length > 0, terms.Count > 0);
        Assert.All(terms, term => Assert.Contains(term, offered.Split(' ')));
    }
}
