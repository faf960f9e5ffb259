using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class OpeningPronounTests
{
    [Theory]
    [InlineData("He said so.", true)]
    [InlineData("“Their plan failed.”", true)]
    [InlineData("Such words hurt.", true)]
    [InlineData("His voice shook.", true)]
    [InlineData("Her Peruvian counterpart, Renato Salcedo, agreed.", false)] // another one
    [InlineData("Its spokesman agreed.", false)]
    [InlineData("“We pay double,” they said.", true)]
    [InlineData("“We pay double,” Rubio said.", false)]
    [InlineData("Hence it failed.", false)]
    [InlineData("Rubio said he would.", false)]
    [InlineData("", false)]
    public void The_first_word_tells(string sentence, bool opens) => Assert.Equal(opens, OpeningPronoun.Opens(sentence));

    [Theory]
    [InlineData("He said so.", true)]
    [InlineData("“Her plan failed.”", true)]
    [InlineData("“We pay double,” she said.", true)]
    [InlineData("“We pay double,” they said.", false)]
    [InlineData("They said so.", false)]
    [InlineData("Such words hurt.", false)]
    [InlineData("Rubio said he would.", false)]
    public void Of_one_person_too(string sentence, bool opens) => Assert.Equal(opens, OpeningPronoun.OpensWithPerson(sentence));
}
