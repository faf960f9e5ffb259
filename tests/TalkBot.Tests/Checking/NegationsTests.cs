using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Tests.Checking;

public class NegationsTests
{
    [Theory]
    [InlineData("Norway did not sign the treaty", "sign", true)]
    [InlineData("Norway didn't sign the treaty", "sign", true)]
    [InlineData("Norway refused to sign the treaty", "sign", true)]
    [InlineData("Norway signed the treaty", "signed", false)]
    [InlineData("Not only Norway signed the treaty", "signed", false)]
    [InlineData("Without delay Norway signed the treaty", "signed", false)]
    [InlineData("It is false that Norway signed the treaty", "signed", true)]
    [InlineData("A false envoy signed the treaty", "signed", false)]
    [InlineData("Norway was not there, and Sweden signed the treaty", "signed", false)]
    [InlineData("It was not in the end of that very long day that Norway signed", "signed", false)]
    public void A_word_is_denied_by_what_stands_shortly_before_it_in_its_clause(string text, string word, bool isDenied)
    {
        var sentence = new AnalyzedSentence(text);

        Assert.Equal(isDenied, Negations.IsDeniedBefore(sentence, Find(sentence, word)));
    }

    [Theory]
    [InlineData("Norway did not sign the new treaty", "sign new")]
    [InlineData("Norway did not reject the treaty", "reject")]
    [InlineData("Norway did not, so the ministry says", "")]
    public void A_denial_is_about_the_next_words(string text, string focus)
    {
        var sentence = new AnalyzedSentence(text);
        var cue = Negations.In(sentence).First();

        Assert.Equal(focus, string.Join(' ', Negations.Focus(sentence, cue).Select(word => sentence.TextOf(word).ToString())));
    }

    private static int Find(AnalyzedSentence sentence, string word) =>
        Enumerable.Range(0, sentence.Words.Count).First(at => sentence.TextOf(at).SequenceEqual(word));
}
