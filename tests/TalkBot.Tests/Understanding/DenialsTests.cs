using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class DenialsTests
{
    [Theory]
    [InlineData("Who did not come?", new[] { "come" })]
    [InlineData("What never reached the port of Calder?", new[] { "reached", "port" })]
    [InlineData("What is true of towns that is not true of cities?", new string[0])] // it says so itself
    [InlineData("Who came when there was no wind?", new string[0])]
    public void What_a_question_denies_is_what_it_asks_for(string question, string[] words) =>
        Assert.Equal(words.SelectMany(TextAnalysis.Terms), Denials.AskedFor(new AnalyzedSentence(question)));

    [Theory]
    [InlineData("attend", "absent")]
    [InlineData("invited", "exclusion")]
    [InlineData("certain", "uncertain")]
    [InlineData("take part", "absent")]
    public void What_denies_a_word_is_known(string word, string denial) =>
        Assert.Contains(Denials.Of(string.Join(' ', TextAnalysis.Terms(word))), phrase => phrase.Terms is [var only] && only == TextAnalysis.Terms(denial)[0]);

    [Theory]
    [InlineData("How does he feel about not being invited?", "invited", true)]
    [InlineData("Who wasn't invited?", "invited", true)]
    [InlineData("How does he feel about being invited?", "invited", false)]
    [InlineData("Who did not come, and who was invited?", "invited", false)] // in another clause
    public void A_question_may_deny_a_word_itself(string question, string word, bool isDenied)
    {
        var text = new AnalyzedSentence(question);

        Assert.Equal(isDenied, Denials.AreAskedFor(text, text.Tokens.Single(token => question[token.Start..token.End] == word)));
    }
}
