using TalkBot.Composition.Drafting;

namespace TalkBot.Tests.Composition.Drafting;

public class CoveringSentencesTests
{
    private const string Passage = "The Norvanian spokesperson said the meeting lasted four hours. It was held in Riyadh. Both sides said that a second round is planned for April.";

    [Theory]
    [InlineData("The meeting lasted four hours.", "The Norvanian spokesperson said the meeting lasted four hours.")]
    [InlineData("The meeting lasted four hours, and a second round is planned for April.", "The Norvanian spokesperson said the meeting lasted four hours.", "Both sides said that a second round is planned for April.")]
    [InlineData("Three ministers resigned.")]
    [InlineData("会议持续四小时")]
    public void Whole_sentences_that_hold_most_of_the_words_are_quoted(string statement, params string[] sentences) =>
        Assert.Equal(sentences, CoveringSentences.Find(Passage, statement));
}
