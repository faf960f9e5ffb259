using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class VitalWordsTests
{
    [Theory]
    [InlineData("Where was Rubio born?", "born")]
    [InlineData("Who is Rubio's brother?", "brother")]
    [InlineData("Who was the father of Rubio?", "father")]
    [InlineData("What is the population of Riyadh?", "population")]
    public void What_an_answer_does_not_go_without_is_known(string question, string word) =>
        Assert.Equal(TextAnalysis.Terms(word), VitalWords.In(new AnalyzedSentence(question)));

    [Theory]
    [InlineData("How does the father frog guard the eggs?")] // nobody's father
    [InlineData("Who led the talks?")]
    public void Others_may_be_told_in_other_words(string question) => Assert.Empty(VitalWords.In(new AnalyzedSentence(question)));

    [Theory]
    [InlineData("born", "Rubio (born 1971) is a politician.", false)]
    [InlineData("born", "Nikola Tesla (10 July 1856 – 7 January 1943) was an inventor.", false)]
    [InlineData("born", "Rubio led the talks in 2025.", true)]
    [InlineData("wife", "His wife Ann came along.", false)]
    [InlineData("father", "He was born to a baker.", false)]
    [InlineData("wife", "He came along.", true)]
    public void A_sentence_without_it_is_told(string word, string sentence, bool isAbsent) =>
        Assert.Equal(isAbsent, VitalWords.IsAbsent(new QuestionTerm(TextAnalysis.Terms(word)[0], 1, IsOwn: true, IsName: false, []), new AnalyzedSentence(sentence)));
}
