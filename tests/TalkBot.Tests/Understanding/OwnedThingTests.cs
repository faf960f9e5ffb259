using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class OwnedThingTests
{
    [Theory]
    [InlineData("Who is Ukraine's foreign minister?", "ukrain foreign", "ukrain minist")]
    [InlineData("lifting European sanctions soon", "european sanction")]
    [InlineData("U.S. and Russian officials met", "usa offici", "russian offici")]
    [InlineData("The U.S. envoy left.", "usa envoi")]
    [InlineData("They recalled Trump’s comments.", "trump comment")]
    [InlineData("On Russia, sanctions were kept.")]
    [InlineData("The minister went to Riyadh.")]
    [InlineData("Russia summit leaders", "russia summit")] // leaders of many
    public void A_thing_is_told_with_whose_it_is(string sentence, params string[] owned)
    {
        var text = new AnalyzedSentence(sentence);

        Assert.Equal(owned, OwnedThing.In(text).Select(found => $"{text.Tokens[found.Owner].Term} {text.Tokens[found.Thing].Term}"));
    }
}
