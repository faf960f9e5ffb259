using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class ModalitiesTests
{
    [Theory]
    [InlineData("What should Ukraine have done?", "Ukraine should have negotiated.", 2)]
    [InlineData("Would the wall have held?", "Even it would not have held.", 1)]
    [InlineData("Would the wall hold?", "Even it would not have held.", 0)]
    [InlineData("What must both give up?", "Concessions will be required.", 1)]
    [InlineData("What could follow?", "Potential ventures have been proposed.", 1)]
    [InlineData("What will have to happen?", "Talks will need to be held.", 2)]
    [InlineData("How can they trade once there is peace?", "They trade more, should the war be over.", 1)]
    [InlineData("What comes when the strike ends?", "Flights resume if the pilots agree.", 1)]
    [InlineData("What would an end to the strike bring?", "Flights resume if the pilots agree.", 1)]
    [InlineData("Who is ending the strike?", "Flights resume if the pilots agree.", 0)]
    [InlineData("Once a port, what is it now?", "It is a port if the tide is high.", 0)]
    [InlineData("What comes when the strike ends?", "Fares should be lower.", 0)]
    [InlineData("What should Ukraine have done?", "Ukraine negotiated.", 0)]
    [InlineData("What did Ukraine do?", "Ukraine should have negotiated.", 0)]
    public void What_is_told_in_the_way_it_is_asked_for_is_counted(string question, string sentence, int shared) =>
        Assert.Equal(shared, Modalities.Shared(Modalities.In(question), sentence));
}
