using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class ThingsOfKindTests
{
    [Theory]
    [InlineData("Which insect carries the fever?", "insect", "fly")]
    [InlineData("What building was left standing?", "building", "hall")]
    [InlineData("Which of them was a fruit?", "fruit", null)]
    [InlineData("In which new sector will they work?", "sector", "energy")]
    [InlineData("Which firm built the hall?", "built", null)] // no building, for all its index term
    [InlineData("Which firm left?", "firm", null)]
    public void Who_asks_for_a_kind_is_told_a_thing(string question, string word, string? thing)
    {
        var things = ThingsOfKind.AskedBy(question, TextAnalysis.Tokens(question).Single(token => question[token.Start..token.End] == word));

        if (thing is null)
            Assert.Empty(things);
        else
            Assert.Contains(things, phrase => phrase.Terms.SequenceEqual(TextAnalysis.Terms(thing)));
    }
}
