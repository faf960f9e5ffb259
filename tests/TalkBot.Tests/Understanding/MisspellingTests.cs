using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class MisspellingTests
{
    [Theory]
    [InlineData("rusia", "russia", 1)] // left out
    [InlineData("talkks", "talks", 1)] // put in
    [InlineData("waht", "what", 1)] // swapped
    [InlineData("hwat", "what", 1)] // swapped in front
    [InlineData("sanctoins", "sanctions", 1)]
    [InlineData("zelenskky", "zelenskyy", 1)] // wrong
    [InlineData("ambasadors", "ambassadors", 1)]
    [InlineData("negotations", "negotiations", 1)]
    [InlineData("negotatins", "negotiations", 2)]
    [InlineData("trunp", "trump", 1)] // the next key
    [InlineData("plase", "place", 1)] // sounds alike
    [InlineData("talks", "talks", 0)]
    public void A_slip_or_two_are_forgiven(string typed, string word, int slips) => Assert.Equal(slips, Misspelling.Slips(typed, word));

    [Theory]
    [InlineData("bread", "break")] // two words
    [InlineData("oats", "boats")] // begins otherwise
    [InlineData("tlks", "takes")]
    [InlineData("is", "as")]
    [InlineData("rusia", "rushing")]
    [InlineData("", "a")]
    public void Another_word_is_not_meant(string typed, string word) => Assert.Null(Misspelling.Slips(typed, word));
}
