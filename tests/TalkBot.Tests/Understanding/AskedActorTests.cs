using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedActorTests
{
    [Theory]
    [InlineData("Does Ukraine, too, reject NATO troops?", "Ukraine")]
    [InlineData("Did Lavrov or Rubio speak of it?", "Lavrov or Rubio")]
    [InlineData("Why did Russia refuse?", "Russia")]
    [InlineData("What does Sergey Lavrov expect?", "Sergey Lavrov")]
    [InlineData("Which partners will the Russian side bring in?", "Russian")]
    [InlineData("Is Russia promising anything?", "Russia")]
    [InlineData("Why is Lavrov against it?", "Lavrov")]
    [InlineData("From whom does Lavrov expect concessions?", "Lavrov")]
    [InlineData("With which partners will Russia talk?", "Russia")]
    public void Who_does_something_is_found(string question, string actor) => Assert.Equal(actor, AskedActor.Find(question)?.In(question));

    [Theory]
    [InlineData("Why are Ukraine's partners nervous?")]
    [InlineData("What do Ukrainian allies want?")]
    [InlineData("How long did the Muscat meeting last?")]
    [InlineData("Is Ukraine included?")] // what is done to it
    [InlineData("Which concessions were made?")]
    [InlineData("Sanctions?")]
    public void Others_are_not(string question) => Assert.Null(AskedActor.Find(question));
}
