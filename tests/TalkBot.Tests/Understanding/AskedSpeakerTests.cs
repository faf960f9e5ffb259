using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedSpeakerTests
{
    [Theory]
    [InlineData("What did Lavrov say about sanctions?", "Lavrov")]
    [InlineData("what does the Saudi foreign minister think of it", "the Saudi foreign minister")]
    [InlineData("How has Beijing reacted?", "Beijing")]
    [InlineData("What was Biden's response to Trump's comments?", "Biden")]
    [InlineData("What are the allies’ main views?", "allies")]
    [InlineData("the ministers' position on grain", "ministers")]
    [InlineData("What is Rubio's position?", null)]
    [InlineData("According to Kyiv, who should take part?", "Kyiv")]
    [InlineData("What did Trump's remarks cause?", null)]
    [InlineData("Whom did he meet after they said that?", null)]
    [InlineData("Who said that the talks failed?", null)]
    [InlineData("What was agreed?", null)]
    [InlineData("", null)]
    public void Whose_words_are_asked_for_is_found(string question, string? speaker) =>
        Assert.Equal(speaker, AskedSpeaker.Find(question)?.In(question));
}
