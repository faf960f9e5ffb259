using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Answering;

public class LoadedQuestionTests
{
    [Theory]
    [InlineData("Why did Sudland sabotage the pipeline?", "Sudland closed the pipeline.", false)]
    [InlineData("Why did Sudland sabotage the pipeline?", "Nordland said that Sudland sabotaged the pipeline.", true)]
    [InlineData("Why did Sudland close the pipeline?", "Sudland closed the pipeline.", true)]
    [InlineData("Does Sudland admit that it closed the pipeline?", "Sudland closed the pipeline.", false)]
    [InlineData("Does Sudland admit that it closed the pipeline?", "Sudland denies that it closed the pipeline.", true)]
    [InlineData("Does Sudland admit that it sabotaged the pipeline?", "Sudland denies that it closed the pipeline.", false)]
    public void What_answers_has_its_words_or_denies_what_it_takes_for_confessed(string question, string text, bool isMet) =>
        Assert.Equal(isMet, new LoadedQuestion(question).IsMetBy(new RankedSentence(new Document("a", "Pipelines", text), 0, 1)));
}
