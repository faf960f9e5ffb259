using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Ranking;

public class DocumentMatchesTests
{
    private const string Text = "Talks began. Russia came. Nobody left.";

    [Fact]
    public void Each_sentence_and_the_title_are_matched_for_each_term()
    {
        var matches = new Ranked("Russia talks", Text, "News of talks").Matches;

        Assert.Equal([(0.0, 1.0), (1.0, 0.0), (0.0, 0.0)], Enumerable.Range(0, 3).Select(i => (matches.Match(i, 0), matches.Match(i, 1))));
        Assert.Equal((0, 1), (matches.TitleMatch(0), matches.TitleMatch(1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Where_there_is_no_sentence_nothing_matches(int sentence) => Assert.Equal(0, new Ranked("Russia talks", Text).Matches.Match(sentence, 0));

    [Theory]
    [InlineData(0, 38, 0, 1, 2)]
    [InlineData(0, 12, 0)]
    [InlineData(0, 14, 0, 1)]
    [InlineData(13, 25, 1)]
    [InlineData(5, 25, 1)]
    [InlineData(5, 6)]
    public void Sentences_are_in_a_span_when_they_begin_there(int start, int end, params int[] sentences) =>
        Assert.Equal(sentences, new Ranked("Russia talks", Text).Matches.SentencesIn(TextSpan.FromBounds(start, end)));

    [Fact]
    public void Text_before_the_first_sentence_holds_none() =>
        Assert.Equal([0], new Ranked("Russia talks", "\n\n" + Text).Matches.SentencesIn(TextSpan.FromBounds(0, 5)));

    [Theory]
    [InlineData("Rubio spoke.", true)]
    [InlineData("Secretary Rubio spoke.", true)]
    [InlineData("Then Rubio spoke.", true)]
    [InlineData("Ana Rubio spoke.", false)]
    [InlineData("It was Ana Rubio who spoke.", false)]
    [InlineData("Lavrov spoke.", false)]
    public void A_surname_stands_for_the_first_name_too_unless_it_is_anothers(string text, bool stands) =>
        Assert.Equal(stands, new Ranked("What did Marco Rubio say?", text).Matches.Match(0, 0) > 0.8);

    [Theory]
    [InlineData("U.S. and Russian officials met.", true)]
    [InlineData("Rubio and Lavrov met.", true)]
    [InlineData("U.S.-Russia talks began.", true)]
    [InlineData("Moscow spoke to Washington.", true)]
    [InlineData("Moscow and the Kremlin are silent.", false)] // one state
    [InlineData("Officials met.", false)]
    public void Two_sides_may_be_named(string text, bool stand) => Assert.Equal(stand, new Ranked("What do both countries want?", text).Matches.Match(0, 1) > 0.6);

    [Theory]
    [InlineData("Lavrov came. He spoke.", 1, true)]
    [InlineData("Lavrov came. He spoke. Such words cost friends.", 2, true)]
    [InlineData("Lavrov came. He spoke. He ate. He left.", 3, false)] // too far back
    [InlineData("Lavrov came. Rubio spoke.", 1, false)]
    [InlineData("Lavrov came. Rubio spoke. He left.", 2, false)]
    [InlineData("He came.", 0, false)]
    public void A_pronoun_leads_back_to_whom_a_sentence_before_names(string text, int sentence, bool refers) =>
        Assert.Equal(refers, new Ranked("Lavrov", text).Matches.RefersTo(sentence, [0]));

    [Theory]
    [InlineData("Russian Foreign Minister Sergey Lavrov came.", true)]
    [InlineData("Lavrov came. The Russian minister Sergey Lavrov had spoken.", false)] // told elsewhere
    [InlineData("Chilean Foreign Minister Ann Lee came.", false)]
    [InlineData("Russian officials came.", false)] // without a name
    public void An_official_of_a_state_is_one_whose_office_is_told_with_the_name(string text, bool isNamed) =>
        Assert.Equal(isNamed, new Ranked("Who represented Russia?", text).Matches.NamesOfficialOf(0, 1));

    [Fact]
    public void Who_is_asked_for_by_another_word_for_the_office_is_known_by_the_name() =>
        Assert.True(new Ranked("the top diplomat", "Foreign Minister Ann Lee came. Lee spoke.").Matches.Match(1, 0) > 0.6);

    [Theory]
    [InlineData("Who is the director of the port authority?", "The authority said that its director, Ruun Castellane, would come.", "Port talks", true)]
    [InlineData("Who is the director of the port authority?", "The authority said that the director, Ruun Castellane, would come.", "Port talks", false)]
    [InlineData("Who is the president of the dockers' union?", "The union's president, Tomas Brekkel, came.", "Dockers strike", true)]
    [InlineData("Who is the president of the dockers' union?", "The union's president, Tomas Brekkel, came.", "Nurses strike", false)]
    [InlineData("Who is the president of Elvia?", "The president, Tomas Brekkel, came.", "Elvia votes", false)] // whose is the question
    public void An_office_is_told_where_the_text_leaves_unsaid_of_what(string question, string text, string title, bool isTold)
    {
        var ranked = new Ranked(question, text, title);

        Assert.Equal(isTold, ranked.Matches.TellsOffice(0, ranked.Weights.Question.Office));
    }

    [Theory]
    [InlineData("What did the minister say?", true)]
    [InlineData("What did the Trade Minister say?", true)]
    [InlineData("What did the World Trade Organization say?", false)] // a word of her office is one of its name
    public void Who_holds_an_office_is_named_by_its_words(string question, bool isNamed)
    {
        var ranked = new Ranked(question, "Trade Minister Ilse Brandvoll said no.");

        Assert.Equal(isNamed, ranked.Matches.Names(ranked.Weights.Question.Speaker)("brandvol"));
    }

    [Theory]
    [InlineData("Lund presented it. Stocks are low. He said that they fall.", true)]
    [InlineData("Lund presented it. Then Ferrant came. He said that they fall.", false)] // somebody else is named between
    [InlineData("Lund presented it. Stocks are low. It is said that they fall.", false)]
    public void He_is_who_was_named_last(string text, bool isHe) =>
        Assert.Equal(isHe, new Ranked("What did Lund say?", text).Matches.RefersTo(2, [0]));
}
