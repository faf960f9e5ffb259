using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class AnswerConfidenceTests
{
    private const string Talks = "The envoys held talks in Riyadh. It rained on the roof. Nobody said a word. They ate bread. Macron slept.";

    [Fact]
    public void Where_nothing_is_missing_it_is_the_best_sentences_score()
    {
        var ranked = new Ranked("Who held talks in Riyadh?", "Rubio and Lavrov held talks in Riyadh.");

        Assert.Equal(ranked.Sentences[0].Score, ranked.Confidence, 1e-9);
    }

    [Theory]
    [InlineData("Who was the Russian minister at the banquet?", "The Russian minister Sergey Lavrov came.")]
    [InlineData("What must happen first before they meet?", "They meet once the war ends.")]
    [InlineData("What did the attorney general say?", "The attorney general said no.")]
    public void Nothing_is_missing_where_the_question_only_sounds_so(string question, string answer)
    {
        var ranked = new Ranked(question, answer);

        Assert.InRange(ranked.Confidence, ranked.Sentences[0].Score - 0.25, ranked.Sentences[0].Score);
    }

    [Fact]
    public void What_is_denied_may_be_told_as_a_lack()
    {
        var lack = new Ranked("Who is not happy?", "Sergey Lavrov told of a lack.");
        var none = new Ranked("Who is not happy?", "Sergey Lavrov told of a hat.");

        Assert.Equal(0.2, lack.Confidence - lack.Sentences[0].Score - (none.Confidence - none.Sentences[0].Score), 1e-9);
    }

    [Theory]
    [InlineData("Did the envoys hold talks in Riyadh with Macron?", "Did the envoys hold talks in Riyadh with macron?")]
    [InlineData("Did the envoys meet Macron and Scholz?", "Did the envoys meet Macron and scholz?")]
    public void A_name_that_is_not_near_lowers_it(string named, string unnamed) =>
        Assert.True(new Ranked(named, Talks).Confidence < new Ranked(unnamed, Talks).Confidence - 0.01);

    [Fact]
    public void A_third_missing_name_lowers_it_no_further()
    {
        var two = new Ranked("did Macron or Scholz or starmer hold talks", Talks.Replace(" Macron slept.", "", StringComparison.Ordinal));
        var three = new Ranked("did Macron or Scholz or Starmer hold talks", Talks.Replace(" Macron slept.", "", StringComparison.Ordinal));

        Assert.Equal(two.Confidence, three.Confidence, 1e-9);
    }

    [Fact]
    public void Where_it_took_place_need_not_be_told_again()
    {
        const string Few = "The envoys met in Riyadh. It rained. They slept. They ate. They agreed on trade.";
        var told = new Ranked("What was agreed on trade in Riyadh?", Few);
        var another = new Ranked("What was agreed on trade in Geneva?", Few);

        Assert.Equal(4, told.Sentences[0].Index);
        Assert.True(Lost(another) > Lost(told) + 0.2);
    }

    [Fact]
    public void Whose_words_are_asked_for_is_no_other_of_the_kind()
    {
        var other = new Ranked("How did the Obama administration react?", "The Biden administration reacted.");
        var asked = new Ranked("How did the Biden administration react?", "The Biden administration reacted.");
        var owner = new Ranked("How did Lee's boss react?", "Its boss reacted.");

        Assert.True(Lost(other) > Lost(asked) + 0.5);
        Assert.True(Lost(other) > Lost(owner) + 0.5);
        Assert.True(Lost(new Ranked("What do Chilean voters think?", "The Chilean president thinks so.")) > Lost(new Ranked("What do Chilean voters think?", "Chilean voters think so.")) + 0.5);
    }

    [Fact]
    public void What_loosely_stands_for_a_thing_does_not_react()
    {
        var loosely = new Ranked("How did the oil prices react?", "The energy projects react.");
        var itself = new Ranked("How did the oil prices react?", "The oil price will react.");

        Assert.True(Lost(loosely) > Lost(itself) + 0.5);
    }

    [Theory]
    [InlineData("Who was envoy before Rubio?", "The envoy before Rubio was Ann Lee.", "The envoy was Rubio.")]
    [InlineData("Where was Lavrov born?", "Lavrov was born in Moscow.", "Lavrov was seen in Moscow.")]
    [InlineData("How much do the envoys earn a month?", "The envoys earn 900 euros a month.", "The envoys earn 900 euros a year.")]
    [InlineData("Who else was in the delegation?", "Ann Lee and Sergey Orlov were in the delegation.", "Ann Lee and Sergey Orlov were in Riyadh.")]
    [InlineData("Who represented Russia?", "Russian Foreign Minister Sergey Lavrov came.", "Sergey Lavrov came.")]
    [InlineData("Will Elvia hold elections?", "Elvia will hold elections.", "Elvia will hold talks.")]
    [InlineData("Which non-European envoys came?", "Rubio and other non-European envoys came.", "Rubio and other European envoys came.")]
    public void What_nothing_else_tells_and_is_absent_lowers_it(string question, string present, string absent) =>
        Assert.True(Lost(new Ranked(question, absent)) > Lost(new Ranked(question, present)) + 0.5);

    [Theory]
    [InlineData("Will the envoys join NATO?", "The envoys will join NATO.", "The envoys will join a club.", 0.6)]
    [InlineData("will the envoys join nato", "The envoys will join NATO.", "The envoys will join a club.", 0.6)]
    [InlineData("Which European envoys complained?", "The European envoys Ann Lee and Sergey Orlov complained.", "The envoys Ann Lee and Sergey Orlov complained.", 0.4)]
    [InlineData("Where will the missions open?", "The missions will open in Geneva.", "The missions will open.", 0.3)]
    [InlineData("Who will chair the working groups?", "Ann Lee will chair the working groups.", "Ann Lee will chair the meeting.", 0.5)]
    [InlineData("What is Hal Pemberly's position?", "The lawyer Hal Pemberly came.", "Later on Hal Pemberly came.", 0.9)]
    [InlineData("Who brokered the deal?", "Envoys brokered the deal.", "The deal was brokered at last.", 0.9)]
    [InlineData("How many people live in the valley?", "40 people live in the valley.", "40 people met in the valley.", 0.6)]
    [InlineData("Who will chair the working groups?", "Ann Lee and others will chair the working groups.", "Envoys and others will chair the working groups.", 0.9)]
    public void What_such_a_question_asks_for_and_is_absent_lowers_it(string question, string present, string absent, double penalty) =>
        Assert.InRange(Lost(new Ranked(question, absent)) - Lost(new Ranked(question, present)), penalty - 1e-9, penalty + 0.35);

    [Fact]
    public void How_long_something_lasted_is_not_told_against_by_what_was_first()
    {
        var first = new Ranked("How long did the talks last?", "The first talks took two days.");

        Assert.Equal(Lost(new Ranked("How long did the talks last?", "The other talks took two days.")), Lost(first), 0.1);
        Assert.True(Lost(new Ranked("What was said at the last talks?", "At the first talks nothing was said.")) > Lost(first) + 0.4);
    }

    [Fact]
    public void A_number_of_the_question_may_stand_in_the_title() =>
        Assert.Equal(0, Lost(new Ranked("What failed on 17 May?", "The alarm failed.", "Report on 17 May")), 0.25);

    [Fact]
    public void Who_is_asked_for_by_an_office_speaks_by_name()
    {
        var ranked = new Ranked("What did the minister say of the rain?", "Minister Ilse Vargan came. Vargan said of the rain that it is wet.");

        Assert.Equal(1, ranked.Sentences[0].Index);
        Assert.Equal(0, Lost(ranked), 0.3);
    }

    [Fact]
    public void A_state_speaks_in_whatever_case_it_is_written() =>
        Assert.Equal(Lost(new Ranked("How do Ukraine's friends feel?", "Ukraine's allies voiced concern.")), Lost(new Ranked("how do ukraine's friends feel?", "Ukraine's allies voiced concern.")), 0.05);

    [Fact]
    public void Whether_something_was_so_is_told_by_what_was_otherwise() =>
        Assert.Equal(Lost(new Ranked("Did the envoys dine after the vote?", "The envoys did dine after the vote.")), Lost(new Ranked("Did the envoys dine after the vote?", "The envoys did dine before the vote.")), 1e-9);

    [Theory]
    [InlineData("How many envoys held talks in Riyadh?", "Forty envoys held talks in Riyadh.", "The envoys held talks in Riyadh.")]
    [InlineData("How long is the river?", "The river is 40 metres long.", "The river carries 40 cubic metres.")]
    [InlineData("How deep is the lake?", "The lake is 40 metres deep.", "The lake is 40 metres long.")]
    [InlineData("How long did the envoys hold talks?", "The envoys held talks for four hours.", "The envoys held talks for the press.")]
    [InlineData("When did the envoys hold talks?", "The envoys held talks on Monday.", "The envoys held talks on sanctions.")]
    public void A_number_or_time_asked_for_and_absent_lowers_it(string question, string present, string absent) =>
        Assert.True(new Ranked(question, absent).Confidence < new Ranked(question, present).Confidence - 0.1);

    [Theory]
    [InlineData("What did Lavrov say about talks?", "It rained. It was Lavrov who welcomed talks.", "Lavrov slept. Envoys held talks at length.")]
    [InlineData("What was Lavrov's response to the talks?", "It rained. It was Lavrov who welcomed talks.", "Lavrov slept. Envoys held talks at length.")]
    [InlineData("What did Lavrov say about talks?", "Lavrov slept. He welcomed talks.", "Lavrov slept. All welcomed talks.")]
    public void A_sentence_that_is_not_about_whom_the_question_asks_to_have_spoken_lowers_it(string question, string about, string other) =>
        Assert.True(new Ranked(question, other).Confidence < new Ranked(question, about).Confidence - 0.5);

    [Theory]
    [InlineData("Which sanctions were lifted first?", "Oil sanctions were lifted first.", "Oil sanctions were lifted.")]
    [InlineData("Which ally spoke the loudest?", "This ally spoke loudest.", "This ally spoke.")]
    [InlineData("Which is the oldest sanction?", "The oldest sanction is on oil.", "A sanction is on oil.")]
    [InlineData("Which was the largest delegation?", "The largest delegation was Russian.", "A large delegation was Russian.")]
    [InlineData("What was signed in 2011?", "The treaty was signed in 2011.", "The treaty was signed in 2012.")]
    [InlineData("What did Lavrov say about talks?", "The talks ended, and Lavrov said so.", "The talks ended, and Lavrov slept so.")]
    [InlineData("Who is the president of France?", "The president of France is Emmanuel Macron.", "The president of Ghana came, and had for some days talked of a visit to France.")]
    [InlineData("Who is the president of France?", "Emmanuel Macron, the French president, came.", "President Biden praised France.")]
    [InlineData("What did the French president say about talks?", "The French president said that talks ended.", "In France, President Biden said that talks ended.")]
    [InlineData("Which banks are under sanctions?", "The savings banks are under sanctions.", "Two rivers are under sanctions.")]
    [InlineData("Who else was in the Elvian delegation?", "The Elvian delegation had Marit Norr in it.", "The Elvian envoys had Marit Norr with them.")]
    [InlineData("What did Rubio say of talks, in his own words?", "Rubio said that the “talks” went on.", "Rubio said that the talks went on.")]
    [InlineData("Is the project about oil or gas?", "The project is about oil.", "The project is about fuel.")]
    [InlineData("When was the embassy closed?", "The embassy was closed in May.", "That the embassy closed is uncertain.")]
    [InlineData("When would the ventures begin?", "The ventures begin, should the war end.", "The ventures begin in the rain.")]
    [InlineData("How soon will envoys be named?", "A swift choice: envoys will be named.", "A good choice: envoys will be named.")]
    [InlineData("Which agency lowered the grade?", "The agency Norr lowered the grade.", "Some agency lowered Halm's grade.")]
    [InlineData("Who will chair the working groups?", "The working groups have Marit Elv in the chair.", "The working groups have not met in the Ukrainian chair.")]
    [InlineData("How many ships waited in the bay?", "Forty ships waited in the bay.", "Ships waited in the bay, and forty men of the crews slept.")]
    [InlineData("How much did the hut cost?", "The hut cost 40 million.", "The hut cost 40 beds.")]
    [InlineData("Why did the talks end?", "The talks ended because of the rain.", "The talks ended in the rain.")]
    [InlineData("Which is the largest bank?", "Norr is the largest bank.", "Norr is the second-largest bank.")]
    [InlineData("Who is the security adviser of Ghana?", "Marit Elv, security adviser of Ghana, came.", "Marit Elv, an adviser, spoke of security in Ghana.")]
    [InlineData("Who will be the new ambassador to Ghana?", "The new ambassador to Ghana will be Marit Elv.", "The new ambassador met Marit Elv, who likes Ghana.")]
    [InlineData("Which prices rose in spring?", "Oil prices in spring rose.", "Oil prices in spring fell.")]
    [InlineData("What did the president of Ghana say about talks?", "The president of Ghana said that talks ended.", "The people of Ghana said that talks ended.")]
    [InlineData("Who did not attend the talks?", "Macron did not attend the talks.", "Macron did attend the talks.")]
    [InlineData("Which concessions will they make?", "They will make painful concessions.", "They will make concessions.")]
    [InlineData("Where will the envoys meet?", "The envoys will meet in Geneva.", "The envoys will meet in private.")]
    [InlineData("When will the talks begin?", "The talks will begin tomorrow.", "The talks will begin in earnest.")]
    [InlineData("Does Ukraine reject troops?", "Ukraine did reject troops.", "They did reject troops.")]
    public void A_rank_or_a_denial_that_is_asked_for_and_absent_lowers_it(string question, string present, string absent) =>
        Assert.True(new Ranked(question, absent).Confidence < new Ranked(question, present).Confidence - 0.1);

    [Theory]
    [InlineData("Did prices rise in spring?", "Oil prices in spring fell.")] // a "no" is an answer
    [InlineData("Which prices did not rise in spring?", "Oil prices did not fall in spring.")]
    [InlineData("Which prices rose and fell in spring?", "Oil prices in spring fell.")]
    [InlineData("Which prices rose in spring?", "Oil prices in spring rose and fell.")]
    [InlineData("Which prices moved in spring?", "Oil prices in spring fell.")]
    [InlineData("Which prices rose in spring?", "Oil prices in spring did not fall.")]
    [InlineData("Which prices rose in spring?", "Oil prices in spring shifted and fell.")] // what changes goes from the one to the other
    public void The_opposite_of_a_word_is_no_answer_only_where_that_word_is_asked_about(string question, string text)
    {
        var (with, without) = (new Ranked(question, text), new Ranked(question, text.Replace("fell", "slept", StringComparison.Ordinal).Replace("fall", "sleep", StringComparison.Ordinal)));

        Assert.True(with.Confidence >= without.Confidence - 0.01);
    }

    [Fact]
    public void The_opposite_of_a_word_that_tells_another_word_of_the_question_is_an_answer()
    {
        const string Text = "Oil lines were restored.";

        Assert.True(new Ranked("Which severed lines were mended?", Text).Confidence > new Ranked("Which severed lines were painted?", Text).Confidence + 0.5);
    }

    [Theory]
    [InlineData("Does Ukraine reject troops?", "Ukraine is far off. It did reject troops.")] // "it" is Ukraine
    [InlineData("Will new envoys reject troops?", "They did reject troops.")] // "new" is no state, for all New Zealand
    public void Nobody_is_missed_who_is_meant_by_a_pronoun_or_is_no_state_or_person(string question, string text)
    {
        var ranked = new Ranked(question, text);

        Assert.Equal(0, Missed(ranked), 1e-9);

        static double Missed(Ranked ranked) =>
            new AnswerConfidence(new QuestionWeights(ranked.Weights.Question with { Actor = [] }, _ => 1), 1).Of(ranked.Matches, [.. ranked.Sentences, new RankedSentence(new Document("other", "", "It rained."), 0, ranked.Sentences[0].Score)], 1) - ranked.Confidence;
    }

    [Theory]
    [InlineData("Who was the leader of the Halmish regime?", "There was a Halmish regime that Marit Elv led.", true)] // whom one leads is told apart from the office
    [InlineData("Who was the president of the Halmish regime?", "There was a Halmish regime of which Marit Elv was president.", false)]
    public void Who_leads_need_not_be_told_in_one_breath_with_whom(string question, string text, bool isTold) =>
        Assert.Equal(isTold, new Ranked(question, text).Confidence > 0.5);

    [Fact]
    public void Where_the_origin_is_asked_for_another_name_is_not_missed()
    {
        var ranked = new Ranked("Is this originally a Reuters story?", "Talks ended. Source: apnews.com.");

        Assert.Equal(ranked.Sentences[0].Score, ranked.Confidence, 1e-9);
    }

    [Fact]
    public void Who_is_asked_to_have_spoken_and_named_is_known_by_the_name()
    {
        const string Text = "Mahama said that talks ended.";

        Assert.True(new Ranked("What did President Mahama say about talks?", Text).Confidence > new Ranked("What did the president of Mahama say about talks?", Text).Confidence + 0.1);
    }

    [Fact]
    public void Whom_the_text_is_about_speaks_in_it_as_I()
    {
        Assert.True(Confidence("I tell customers to use water.") > Confidence("All tell customers to use water.") + 0.3);

        static double Confidence(string text) => new Ranked("What does Dworak tell customers?", text, "Halina Dworak, restorer").Confidence;
    }

    [Fact]
    public void Words_that_are_not_near_lower_it() =>
        Assert.True(Confidence("It rained. It snowed. A banana fell.") < Confidence("It rained. A banana fell.") - 0.01);

    private static double Confidence(string rest) => new Ranked("Who held talks on bananas?", $"The envoys held talks. {rest}").Confidence;

    [Theory]
    [InlineData("It rained. It snowed. Talks ended.", false)]
    [InlineData("Macron came. It snowed. Talks ended.", true)]
    [InlineData("Macron came. It rained. It snowed. Talks ended.", false)]
    public void Two_sentences_away_is_near(string text, bool isNear)
    {
        // A capital at the start makes no name.
        Assert.Equal(isNear, Lost("Macron talks") - Lost("talks Macron") < 0.01);

        double Lost(string question)
        {
            var ranked = new Ranked(question, text);
            return ranked.Confidence - ranked.Sentences[0].Score;
        }
    }

    [Fact]
    public void The_title_is_near_every_sentence()
    {
        var ranked = new Ranked("talks with Macron", "It rained. It snowed. It hailed. Talks ended.", "Macron meets envoys in Riyadh");

        Assert.Equal(ranked.Sentences[0].Score, ranked.Confidence, 1e-9);
    }

    [Fact]
    public void Words_of_earlier_turns_may_be_missing()
    {
        var ranked = new Ranked("Who held talks?", "Rubio held talks.", "", new Turn(Speaker.Person, "Is Macron there?"));

        Assert.Equal(ranked.Sentences[0].Score, ranked.Confidence, 1e-9);
    }

    private static double Lost(Ranked ranked) => ranked.Sentences[0].Score - ranked.Confidence;
}
