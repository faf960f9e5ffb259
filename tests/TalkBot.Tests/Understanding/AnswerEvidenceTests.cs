using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AnswerEvidenceTests
{
    [Theory]
    [InlineData("Who led the talks?", "The talks were led by Marco Rubio.")]
    [InlineData("Who led the talks?", "Sergey Lavrov led them.")]
    [InlineData("Who led the talks?", "“Marco Rubio led them,” a spokesman said.")]
    [InlineData("Who met Lavrov?", "Lavrov met Secretary Rubio for lunch.")]
    [InlineData("Who objected?", "It was George W. Bush that objected.")]
    [InlineData("Which organization objected?", "It was NATO that objected.")]
    [InlineData("Which countries took part in the talks?", "Officials of Russia and the U.S. took part.")]
    [InlineData("Where were the talks held?", "The talks were held in Riyadh.")]
    [InlineData("Where did they meet?", "They met outside the Kremlin.")]
    [InlineData("Which city hosted them?", "The envoys flew to Geneva together.")]
    [InlineData("When did the talks start?", "They began on Tuesday.")]
    [InlineData("When did the talks start?", "They began on 18 February.")]
    [InlineData("When did the talks start?", "They began in May.")]
    [InlineData("When did the talks start?", "March was mentioned.")]
    [InlineData("When did the war begin?", "It began in 2022.")]
    [InlineData("When did the war begin?", "It began three years ago.")]
    [InlineData("When do they meet?", "The envoys meet at 10:30.")]
    [InlineData("When was the city founded?", "Settlers came in 44 BC.")]
    [InlineData("When will it end?", "It ends tomorrow.")]
    [InlineData("When will they meet?", "They will meet on Friday.")]
    [InlineData("When will they meet?", "They will meet in two weeks, as three years ago.")]
    [InlineData("On which day did they meet?", "They met on 18 February.")]
    [InlineData("On which day did they meet?", "They met on Feb. 18.")]
    [InlineData("On which day did they meet?", "They met on Tuesday.")]
    [InlineData("How many delegates came?", "Twenty delegates came.")]
    [InlineData("How many delegates came?", "About 1,500 came.")]
    [InlineData("How many delegates came in 2025?", "In 2025, 40 delegates came.")]
    [InlineData("How much is it worth?", "It is worth $3.5 billion.")]
    [InlineData("How many stayed?", "None stayed.")]
    [InlineData("How many left?", "Dozens left.")]
    [InlineData("How many of the three sides agreed?", "Two sides agreed.")]
    [InlineData("What percentage agreed?", "Some 62% agreed.")]
    [InlineData("How long did the meeting last?", "It lasted four hours.")]
    [InlineData("How long did the meeting last?", "It went on for 4.5 hours.")]
    [InlineData("How long has the war gone on?", "It has gone on since winter.")]
    [InlineData("How long has the war gone on?", "It began three years prior.")]
    [InlineData("How long did they wait?", "They waited for hours.")]
    [InlineData("How long did it take?", "It took a decade.")]
    [InlineData("How long did it take?", "It was a three-year effort.")]
    [InlineData("How long did it take?", "It took several weeks.")]
    [InlineData("Why did Russia object?", "Russia objected, citing security concerns.")]
    [InlineData("Why did they leave?", "They left because nobody listened.")]
    [InlineData("Why did they leave?", "They left to avoid a quarrel.")]
    [InlineData("What is the purpose of the groups?", "The groups are aimed at a settlement.")]
    [InlineData("How did they agree?", "They agreed by telephone.")]
    [InlineData("How will it be done?", "It will be done swiftly.")]
    public void A_sentence_that_holds_what_is_asked_for_is_evidence(string question, string sentence) => Assert.Equal(1, Evidence(question, sentence));

    [Theory]
    [InlineData("Who led the talks?", "The talks went well.")]
    [InlineData("Who led the talks?", "Talks were led by a team.")]
    [InlineData("Who met Lavrov?", "The envoys met Lavrov.")]
    [InlineData("Who leads Russia and NATO?", "The two, Russia and NATO, have leaders.")]
    [InlineData("Where were the talks held?", "The talks were held in a hotel.")]
    [InlineData("Where did Lavrov meet Rubio?", "It was there that Rubio waited for Lavrov.")]
    [InlineData("When did the talks start?", "The talks went well.")]
    [InlineData("When do they meet?", "The two sides may meet again.")]
    [InlineData("When do they meet?", "Protesters march through the city.")]
    [InlineData("When will they meet?", "They met three years prior.")]
    [InlineData("When will they meet?", "They met earlier.")]
    [InlineData("On which day did they meet?", "They met three years ago.")]
    [InlineData("How long did the meeting last?", "It was held three years ago.")]
    [InlineData("How long did the meeting last?", "It has been so since winter.")]
    [InlineData("How many delegates came?", "Both nations sent delegates.")]
    [InlineData("How many delegates came in 2025?", "The delegates came in 2025.")]
    [InlineData("How many delegates came in 2025?", "In 2025, the delegates came.")]
    [InlineData("How many of the twenty delegates left?", "The twenty delegates met.")]
    [InlineData("How many of the 1,500 soldiers died?", "There were 1,500, all of them soldiers.")]
    [InlineData("How many members are there?", "The G7 met.")]
    [InlineData("How many came?", "Everyone came.")]
    [InlineData("How many came?", "The phoney weight of often tense talks.")]
    [InlineData("How long did it last?", "It lasted too long.")]
    [InlineData("How long did it last?", "It ended on Tuesday.")]
    [InlineData("How long did it last?", "The year was 2025.")]
    [InlineData("Why did Russia object?", "Russia objected to the plan.")]
    [InlineData("Why did they leave?", "They left the hall.")]
    [InlineData("How did they agree?", "They did agree.")]
    public void A_sentence_without_it_is_none(string question, string sentence) => Assert.Equal(0, Evidence(question, sentence));

    [Theory]
    [InlineData("When will the talks resume?", "The schedule is not known.")]
    [InlineData("When will the talks resume?", "They resume after the election.")]
    [InlineData("Who met Lavrov?", "Lavrov met Rubio for lunch.")]
    [InlineData("Who objected?", "It was NATO that objected.")]
    [InlineData("Will Ukraine be sidelined?", "Ukraine will not be sidelined.")]
    public void Vague_times_names_where_a_person_is_asked_for_and_unknown_kinds_are_half_of_it(string question, string sentence) => Assert.Equal(0.5, Evidence(question, sentence));

    private static double Evidence(string question, string sentence)
    {
        var kind = QuestionClassifier.Classify(question).Kind;
        return AnswerEvidence.Of(kind, new AnalyzedSentence(sentence), TextAnalysis.Terms(question).ToHashSet());
    }

    [Theory]
    [InlineData("Rubio indicated that concessions will be required.", true)]
    [InlineData("“Nothing was signed.”", true)]
    [InlineData("According to Moscow, it is over.", true)]
    [InlineData("The envoys met in Riyadh.", false)]
    [InlineData("Callous acts thawed.", false)]
    public void Reported_speech_is_told_by_its_verb_or_marks(string sentence, bool reports) =>
        Assert.Equal(reports, AnswerEvidence.ReportsSpeech(new AnalyzedSentence(sentence)));
}
