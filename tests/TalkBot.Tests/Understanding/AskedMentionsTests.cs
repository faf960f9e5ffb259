using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedMentionsTests
{
    [Theory]
    [InlineData("Which politicians are named in the document?", true)]
    [InlineData("Which people are mentioned by name, and in what role?", true)]
    [InlineData("Who is mentioned?", true)]
    [InlineData("Which politicians does the report name?", true)]
    [InlineData("Give me every politician the article names.", true)]
    [InlineData("which big-name politicians pop up in this story?", true)]
    [InlineData("Which leaders mentioned sanctions?", false)]
    [InlineData("Which European leaders did Rubio phone after the talks?", false)]
    [InlineData("Who was named ambassador?", false)]
    public void Whom_a_text_names_is_asked_for_by_the_passive_or_with_the_text(string question, bool areAskedFor) =>
        Assert.Equal(areAskedFor, AskedMentions.AreAskedFor(question));

    [Theory]
    [InlineData("President Trump met Sergey Lavrov.", 1)]
    [InlineData("President Trump spoke.", 0.8)]
    [InlineData("They spoke.", 0)]
    public void A_sentence_tells_it_by_names(string sentence, double evidence) => Assert.Equal(evidence, AskedMentions.Evidence(new(sentence)));
}
