using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedWhichTests
{
    [Theory]
    [InlineData("Which concessions does Rubio expect?", "concess")]
    [InlineData("What specific sanctions would be lifted?", "sanction")]
    [InlineData("What are the names of the top officials who spoke?", "offici")]
    [InlineData("Which of the sanctions were lifted?", "sanction")]
    [InlineData("What would the security guarantees consist of?", "guarante")]
    [InlineData("Which of Elvia's allies spoke?", "alli")]
    [InlineData("Which of the U.S. sanctions would be lifted?", "sanction")]
    [InlineData("What kind of security guarantees would there be?", "guarante")]
    [InlineData("What does the treaty include?", null)]
    [InlineData("What do conservation experts say?", null)]
    [InlineData("What were the results?", null)]
    [InlineData("What made the customs people suspicious?", null)]
    [InlineData("What sanction is Brussels weighing against them?", null)]
    [InlineData("Which company runs the terminal?", null)]
    [InlineData("Who made concessions?", null)]
    public void The_things_of_which_it_wants_to_know_which_ones(string question, string? noun) => Assert.Equal(noun, AskedWhich.Noun(question));

    [Fact]
    public void What_the_question_says_in_another_form_tells_no_more() => Assert.True(
        AskedWhich.IsLeftOpenIn(new AnalyzedSentence("Chilean allies have spoken."), "alli", new HashSet<string>(TextAnalysis.Terms("Which of Chile's allies spoke?"))));

    [Theory]
    [InlineData("Future concessions will be required.", true)]
    [InlineData("It hinges on concessions and on luck.", true)]
    [InlineData("Two concessions will be required.", true)]
    [InlineData("At most 12 concessions will be required.", true)]
    [InlineData("Rubio named concessions on trade.", false)]
    [InlineData("Trade concessions will be required.", false)]
    [InlineData("Concessions such as land will be required.", false)]
    [InlineData("Concessions are required, and the trade concessions come first.", false)]
    [InlineData("Land will be required.", false)]
    public void They_are_left_open_where_nothing_more_is_said_of_them(string sentence, bool isLeftOpen) => Assert.Equal(
        isLeftOpen,
        AskedWhich.IsLeftOpenIn(new AnalyzedSentence(sentence), "concess", new HashSet<string>(TextAnalysis.Terms("Which concessions are required?"))));
}
