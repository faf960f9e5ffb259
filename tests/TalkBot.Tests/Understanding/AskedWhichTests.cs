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
    [InlineData("Which specific allies of Elvia spoke?", "alli")]
    [InlineData("What does the treaty include?", null)]
    [InlineData("What do conservation experts say?", null)]
    [InlineData("What were the results?", null)]
    [InlineData("What made the customs people suspicious?", null)]
    [InlineData("What sanction is Brussels weighing against them?", null)]
    [InlineData("Which company runs the terminal?", null)]
    [InlineData("Who made concessions?", null)]
    public void The_things_of_which_it_wants_to_know_which_ones(string question, string? noun) => Assert.Equal(noun, AskedWhich.In(question)?.Noun);

    [Fact]
    public void What_the_question_says_in_another_form_tells_no_more() => Assert.True(
        IsLeftOpen("Which of Chile's allies spoke?", "Chilean allies have spoken."));

    [Theory]
    [InlineData("Which sanctions could be lifted?", "Sanctions against Chile could be lifted.", false)]
    [InlineData("Which specific sanctions could be lifted?", "Sanctions against Chile could be lifted.", true)]
    [InlineData("Which sanctions could be lifted, by name?", "Chilean sanctions could be lifted.", true)]
    [InlineData("Which sanctions in particular could be lifted?", "Sanctions against Chile could be lifted.", true)]
    [InlineData("What are the names of the sanctions that could be lifted?", "Chilean sanctions could be lifted.", true)]
    [InlineData("Which sanctions could be lifted?", "Top U.S. sanctions could be lifted.", false)]
    [InlineData("Which specific sanctions could be lifted?", "Sanctions on banks could be lifted.", false)]
    [InlineData("Which specific sanctions could be lifted?", "Sanctions such as the oil ban could be lifted.", false)]
    public void One_by_one_they_are_not_told_by_whose_they_are(string question, string sentence, bool isLeftOpen) =>
        Assert.Equal(isLeftOpen, IsLeftOpen(question, sentence));

    [Theory]
    [InlineData("Which officials are mentioned by name?")] // their names are what is asked for
    [InlineData("Which sanctions could be lifted?")]
    public void Few_questions_want_them_one_by_one(string question) => Assert.NotEqual(true, AskedWhich.In(question)?.IsExact);

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
        IsLeftOpen("Which concessions are required?", sentence));

    private static bool IsLeftOpen(string question, string sentence)
    {
        var which = AskedWhich.In(question);
        Assert.NotNull(which);
        return which.IsLeftOpenIn(new AnalyzedSentence(sentence), new HashSet<string>(TextAnalysis.Terms(question)));
    }
}
