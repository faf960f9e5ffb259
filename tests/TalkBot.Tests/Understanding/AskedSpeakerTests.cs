using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedSpeakerTests
{
    [Theory]
    [InlineData("What did Lavrov say about sanctions?", "Lavrov")]
    [InlineData("What did Lavrov indicate?", "Lavrov")]
    [InlineData("what does the Saudi foreign minister think of it", "the Saudi foreign minister")]
    [InlineData("How does Trump see the war?", "Trump")]
    [InlineData("What did U.S. senators say about it?", "U.S. senators")] // its dots end no sentence
    [InlineData("Did Rubio see the port?", null)]
    [InlineData("Did the Secretary of State take part?", null)] // he states nothing
    [InlineData("Will the EU get a say?", null)]
    [InlineData("How has Beijing reacted?", "Beijing")]
    [InlineData("What did the envoys propose?", "the envoys")]
    [InlineData("What has Oslo offered?", "Oslo")]
    [InlineData("What do Elvia's partners fear?", "Elvia's partners")]
    [InlineData("How are Elvia's backers feeling about it?", "Elvia's backers")]
    [InlineData("Has Oslo been promised a seat?", null)] // another promises
    [InlineData("Who rejected the offer?", null)]
    [InlineData("What doubts does Rubio have about it?", "Rubio")]
    [InlineData("What plans does Rubio have?", null)]
    [InlineData("What was Biden's response to Trump's comments?", "Biden")]
    [InlineData("What are the allies’ main views?", "allies")]
    [InlineData("the ministers' position on grain", "ministers")]
    [InlineData("What is Rubio's position?", null)]
    [InlineData("How did Elvia's stance change?", null)] // whoever knows tells it
    [InlineData("What was Rubio's latest comment on grain?", "Rubio")]
    [InlineData("What are the union's demands?", "union")]
    [InlineData("What is Rubio's objection?", "Rubio")]
    [InlineData("What is the risk in Rubio's comments about grain?", null)]
    [InlineData("According to Kyiv, who should take part?", "Kyiv")]
    [InlineData("According to whom does Ukraine carry the blame?", null)]
    [InlineData("What did the president of Elvia express?", "the president of Elvia")]
    [InlineData("what is Rubio saying must be done", "Rubio")]
    [InlineData("What did Trump's remarks cause?", null)]
    [InlineData("Whom did he meet after they said that?", null)]
    [InlineData("Who said that the talks failed?", null)]
    [InlineData("What was agreed?", null)]
    [InlineData("", null)]
    public void Whose_words_are_asked_for_is_found(string question, string? speaker) =>
        Assert.Equal(speaker, AskedSpeaker.Find(question)?.In(question));

    [Theory]
    [InlineData("What did Lavrov say about sanctions?", "sanctions")]
    [InlineData("What does the minister think about the new tariffs on steel?", "the new tariffs on steel")]
    [InlineData("How have the allies commented on it all?", "it all")]
    [InlineData("What did Lavrov say about elections in Ukraine?", "elections")]
    [InlineData("Did Trump call for new elections in Ukraine?", "elections")]
    [InlineData("How does Elvia feel about closer U.S.-Russia ties?", "closer U.S.-Russia ties")] // dots that end nothing
    [InlineData("Has the minister mentioned the price of grain?", "price")]
    [InlineData("Did the U.S. and Norway agree on a ceasefire?", "ceasefire")]
    [InlineData("Why did Trump call for elections?", null)]
    [InlineData("Did Trump call?", null)]
    [InlineData("What did Lavrov say?", null)]
    [InlineData("What does Lavrov know about sanctions?", null)]
    [InlineData("Why did the envoy fall silent about it?", null)]
    public void What_they_are_asked_to_have_spoken_of_is_found(string question, string? topic) =>
        Assert.Equal(topic, AskedSpeaker.Topic(question)?.In(question));
}
