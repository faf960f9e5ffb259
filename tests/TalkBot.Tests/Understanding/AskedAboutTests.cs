using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedAboutTests
{
    [Theory]
    [InlineData("Who is Rubio?", "Rubio")]
    [InlineData("who's marco rubio", "marco rubio")]
    [InlineData("What is Rubio's job title?", "Rubio")]
    [InlineData("What post does Lavrov hold?", "Lavrov")]
    [InlineData("lavrov position title", "lavrov")]
    [InlineData("what is the position of lavrov", "lavrov")]
    [InlineData("what is the position of lavrov on oil", null)]
    [InlineData("Lavrov role", "Lavrov")]
    [InlineData("What is Lavrov's job in this story?", "Lavrov")]
    [InlineData("What is Lavrov's job in Moscow?", null)]
    [InlineData("what does lavrov do?", "lavrov")]
    [InlineData("Lavrov... remind me, who is that again?", "Lavrov")]
    [InlineData("What is Ukraine's position?", null)] // a state holds no post
    [InlineData("What was Rubio's role in the talks?", null)]
    [InlineData("Does Rubio's position differ from Lavrov's?", null)]
    [InlineData("How did Rubio's position change?", null)]
    [InlineData("Who is he?", null)]
    [InlineData("Who is the president?", null)]
    [InlineData("What role did Trump play in the talks?", null)]
    [InlineData("What did they do?", null)]
    [InlineData("Who is Rubio meeting in Riyadh?", null)]
    public void Whose_office_is_asked_for_is_found(string question, string? name) =>
        Assert.Equal(name, AskedAbout.Of(new AnalyzedSentence(question)).Identity?.In(question));

    [Theory]
    [InlineData("Where was this article first published?", true)]
    [InlineData("Which news site did this story come from?", true)]
    [InlineData("Where was this news first reported?", true)]
    [InlineData("Where did whoever posted this get the story from?", true)]
    [InlineData("Who ran the original story?", true)]
    [InlineData("article source website", true)]
    [InlineData("Which news agency reported it first?", true)]
    [InlineData("what is the origin source", true)] // a stem, put in for "orignal"
    [InlineData("Who wrote this article?", false)] // a site is no author
    [InlineData("Where was the minister first seen?", false)]
    [InlineData("which news outlet published the report?", true)]
    [InlineData("Which website published the original story?", true)]
    [InlineData("Is this originally a Reuters story?", true)]
    [InlineData("Is this a Reuters story?", true)]
    [InlineData("Is this report by Reuters?", true)]
    [InlineData("what site did we pull this story from", true)]
    [InlineData("Who published it first?", true)]
    [InlineData("Who published it?", false)]
    [InlineData("Is this Reuters?", false)]
    [InlineData("Is the gas from Norway?", false)]
    [InlineData("What is the source of this?", true)]
    [InlineData("What site is the piece from?", true)]
    [InlineData("Which news outlet is credited at the end?", true)]
    [InlineData("Which agency was named as the source?", true)]
    [InlineData("Which agency was named last?", false)]
    [InlineData("Where does the story take place?", false)]
    [InlineData("Who wrote the story of the flood?", false)]
    [InlineData("What is the source of the river?", false)]
    [InlineData("Which news site did this summary come from?", true)]
    [InlineData("Which news site did the report come from?", true)]
    [InlineData("Where does the information come from?", true)]
    [InlineData("Where did the report place the blame?", false)]
    [InlineData("Which news did Moscow welcome?", false)]
    [InlineData("source?", true)]
    [InlineData("From which news agency site was the report taken?", true)]
    [InlineData("Which website first carried this report?", true)]
    [InlineData("who writed original article, which site", true)]
    [InlineData("Where did you get this information?", true)]
    [InlineData("Which site did the report call unsafe?", false)]
    [InlineData("Which site was it?", false)]
    [InlineData("When was this article published?", false)]
    [InlineData("Which company produced it?", false)]
    [InlineData("Who got the information?", false)]
    [InlineData("Did Moscow publish the report?", false)]
    [InlineData("Where did it take place?", false)]
    [InlineData("Where did it come from?", false)]
    public void The_origin_of_the_text_is_told_from_what_it_tells(string question, bool isSource) =>
        Assert.Equal(isSource, AskedAbout.Of(new AnalyzedSentence(question)).IsSource);

    [Theory]
    [InlineData("what's the headline on this piece?", true)]
    [InlineData("What is the title of the article?", true)]
    [InlineData("what's the headline?", true)]
    [InlineData("What does the headline say?", true)]
    [InlineData("What does the headline minister say?", false)]
    [InlineData("What is this report called?", true)]
    [InlineData("What is the minister's title?", false)]
    [InlineData("Who won the title?", false)]
    public void What_a_text_is_called_is_told_from_what_it_tells(string question, bool isTitle) =>
        Assert.Equal(isTitle, AskedAbout.Of(new AnalyzedSentence(question)).IsTitle);

    [Theory]
    [InlineData("Original Source: apnews.com", true)]
    [InlineData("source: a reader", true)]
    [InlineData("The source: a well.", false)]
    public void A_line_that_states_the_origin_is_known(string sentence, bool isSourceLine) =>
        Assert.Equal(isSourceLine, AskedAbout.IsSourceLine(sentence));
}
