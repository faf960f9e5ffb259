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
    [InlineData("Will Elvia hold early elections?", "elections")]
    [InlineData("Is Rubio a good negotiator?", "good")]
    [InlineData("Do you think the envoy is right?", "right")]
    [InlineData("Was he wrong to say so?", "wrong")]
    [InlineData("What would the guarantees consist of?", "consist")]
    [InlineData("Which party does Rubio belong to?", "party")]
    [InlineData("What is Rubio's home state?", "home")]
    [InlineData("What languages does Rubio speak?", "languages")]
    [InlineData("Who was the translator at the meeting?", "translator")]
    [InlineData("Where did he go to university?", "university")]
    [InlineData("What did Lavrov say in his speech to parliament?", "speech")]
    [InlineData("Who leaked their phone call?", "phone")]
    [InlineData("Did they speak by phone?", "phone")]
    [InlineData("What did he do after resigning?", "resigning")]
    [InlineData("Why did he threaten Elvia with tariffs?", "tariffs")]
    [InlineData("Which language was spoken?", "language")]
    [InlineData("What do opinion polls say about it?", "polls")]
    [InlineData("What did Rubio and Lavrov fight about?", "fight")]
    [InlineData("How will it affect oil prices?", "prices")]
    [InlineData("Did he give a press conference?", "conference")]
    [InlineData("Is the envoy going to visit Kyiv?", "visit")]
    [InlineData("How many people live in the valley?", "live")]
    public void What_an_answer_does_not_go_without_is_known(string question, string word) =>
        Assert.Equal(TextAnalysis.Terms(word), VitalWords.In(new AnalyzedSentence(question)));

    [Theory]
    [InlineData("How does the father frog guard the eggs?")] // nobody's father
    [InlineData("Why does Elvia hold Veskia responsible?")]
    [InlineData("Who does the envoy hold responsible?")]
    [InlineData("What did they talk about?")]
    [InlineData("How will it affect Elvia?")] // a name is told in other ways
    [InlineData("How does a phone reach the car?")]
    [InlineData("Has the university won?")]
    [InlineData("Did the envoy visit Kyiv?")] // he may have met them there
    [InlineData("Is it a good idea to wait?")]
    [InlineData("Which party was clearly missing?")]
    [InlineData("Which party to the fighting was absent?")]
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
