using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class SpeakerHeardTests
{
    [Theory]
    [InlineData("What did Elv say about oil?", "Elv said that oil is dear.", 0, 0.1)]
    [InlineData("What did Elv say about oil?", "Elv came. She said that oil is dear.", 1, 0.1)]
    [InlineData("What did Elv say about oil?", "Norr said that oil is dear to Elv.", 0, 0)]
    [InlineData("Who is Elv?", "Elv said that oil is dear.", 0, 0)]
    [InlineData("How did Ghana's allies react to it?", "Ghana slept. He said that oil is dear.", 1, 0)] // Ghana is no ally of its own
    [InlineData("What did the president of Ghana say about oil?", "The president of Ghana said that oil is dear.", 0, 0.25)]
    [InlineData("What did the president of Ghana say about oil?", "The president of Ghana came. He said that oil is dear.", 1, 0.25)]
    [InlineData("What did the president of Ghana say about oil?", "In Ghana, President Biden said that oil is dear.", 0, -0.15)] // America's
    [InlineData("What did the president of Ghana say about oil?", "In Ghana, oil is dear.", 0, 0)]
    [InlineData("What did Ghana's officials say about oil?", "Officials of Ghana said that oil is dear.", 0, 0.1)]
    [InlineData("What did Ghana's officials say about oil?", "Officials of Peru said that oil is dear.", 0, 0)]
    [InlineData("How did Ghana's allies react to it?", "Ghana said that oil is dear.", 0, 0)]
    public void A_sentence_that_gives_the_words_of_who_is_asked_for_counts_more(string question, string text, int sentence, double more)
    {
        var ranked = new Ranked(question, text);

        Assert.Equal(more, SpeakerHeard.In(ranked.Weights.Question, ranked.Matches, sentence), 9);
    }
}
