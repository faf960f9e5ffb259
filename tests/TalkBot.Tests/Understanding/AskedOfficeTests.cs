using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedOfficeTests
{
    [Theory]
    [InlineData("Who is the foreign minister of Veskia?", "foreign minister Veskia")]
    [InlineData("Who was the Russian minister at the banquet?", "Russian minister")]
    [InlineData("Who was the Russian minister in the talks?", "Russian minister")]
    [InlineData("What is the name of Veskia's foreign minister?", "Veskia foreign minister")]
    [InlineData("Who is the envoy that came first?", "envoy")]
    [InlineData("Who is the American that headed the meeting?", "")] // no head of anything
    [InlineData("Who was heading the Russian side?", "")]
    [InlineData("Who is going to be the next minister of Veskia?", "minister Veskia")]
    [InlineData("Who is to be minister of Veskia?", "minister Veskia")]
    [InlineData("Who is going to the minister of Veskia?", "")]
    [InlineData("Who led the talks?", "")]
    public void The_office_that_is_asked_for_ends_where_something_else_begins(string question, string office)
    {
        var asked = Asked(question);

        Assert.Equal(TextAnalysis.Terms(office), AskedOffice.Of(asked, question).Select(place => asked[place].Term));
    }

    [Theory]
    [InlineData("Who represented Russia at the talks?", "Russia")]
    [InlineData("and who was there for the U.S. side?", "U.S")]
    [InlineData("Who spoke for Ukraine?", "Ukraine")]
    [InlineData("Who was in charge on the Russian side?", "Russian")]
    [InlineData("who was running the russian side", "russian")]
    [InlineData("who was running the thing for the americans", "americans")]
    [InlineData("who was heading the russian side", "russian")]
    [InlineData("Who led Russia?", null)] // no side of anything
    [InlineData("Who represented Rubio?", null)] // no state
    [InlineData("Who led the talks with Russia?", null)]
    [InlineData("What did Russia say?", null)]
    public void The_state_for_which_somebody_came_is_found(string question, string? state)
    {
        var asked = Asked(question);

        Assert.Equal(state, AskedOffice.Represented(asked, question) is { } place ? question[asked[place].Start..asked[place].End] : null);
    }

    private static List<Token> Asked(string question) => [.. TextAnalysis.Tokens(question).Where(token => !FillerWords.Contain(token.Term))];
}
