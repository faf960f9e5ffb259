using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class QuestionAnalyzerTests
{
    [Theory]
    [InlineData("Who led the talks in Riyadh?", "lead talk riyadh")]
    [InlineData("What did the talks say about the talks?", "talk")]
    [InlineData("Can you tell us about the sanctions?", "sanction")]
    [InlineData("What did the US say?", "usa")]
    [InlineData("What happened in May?", "happen mai")]
    [InlineData("What Did Rubio Say About Concessions?", "rubio concess")]
    [InlineData("Could I ask what I should know about sanctions?", "ask sanction")]
    [InlineData("What about it?", "what about")]
    [InlineData("Is it really the most basic right?", "basic")]
    [InlineData("Which real rights has a basic state?", "real right basic state")]
    [InlineData("What did the envoy state about oil?", "envoi oil")]
    [InlineData("???", "")]
    [InlineData("Who stands between Russia and NATO?", "stand russia nato")]
    [InlineData("Does her fleet catch herring?", "fleet catch her")] // a stem of its own
    [InlineData("Who apart from Rubio came?", "rubio come")]
    [InlineData("As what was it described?", "describ")]
    [InlineData("Describe it", "describ")]
    public void Content_words_are_kept_once_and_in_order(string question, string terms) =>
        Assert.Equal(terms, string.Join(' ', Analyze(question).Terms.Select(term => term.Term)));

    [Theory]
    [InlineData("Did Macron meet Lavrov?", "macron lavrov")]
    [InlineData("Macron met whom?", "")]
    [InlineData("Talks ended. Macron left?", "")]
    [InlineData("Did the U.S. Congress agree?", "usa congress")]
    [InlineData("did “Macron” agree?", "macron")]
    [InlineData("“Macron said what?", "")]
    [InlineData("What do I gain from sanctions?", "")]
    [InlineData("And what I’d like is sanctions", "")]
    [InlineData("What Did Rubio Say About Concessions?", "")]
    [InlineData("WHAT DID RUBIO SAY?", "")]
    [InlineData("Will talks resume in May with Rubio?", "mai rubio")]
    public void A_capital_that_no_sentence_start_explains_makes_a_name(string question, string names) =>
        Assert.Equal(names, string.Join(' ', Analyze(question).Terms.Where(term => term.IsName).Select(term => term.Term)));

    [Fact]
    public void Words_that_say_little_and_the_noun_that_names_the_kind_count_less()
    {
        var weights = Analyze("Which city is the main source of gas?").Terms.ToDictionary(term => term.Term, term => term.Weight);

        Assert.True(weights["citi"] < weights["ga"]);
        Assert.True(weights["main"] < weights["ga"]);
    }

    [Theory]
    [InlineData("Do the two sides agree?", "two", 0.5)] // there are two, and that is no question
    [InlineData("Do two sides agree?", "two", 1)]
    [InlineData("Did he complain openly, or only behind doors?", "door", 0.5)] // one of both is told
    [InlineData("Did he complain openly, or behind doors?", "door", 1)]
    [InlineData("Who complained openly, or only behind doors?", "door", 1)]
    public void What_is_taken_for_granted_or_is_one_of_two_counts_less(string question, string word, double weight) =>
        Assert.Equal(weight, Analyze(question).Terms.Single(term => term.Term == word).Weight);

    [Theory]
    [InlineData("Does it depend on peace coming first?", false)]
    [InlineData("What must be done first before they meet?", false)]
    [InlineData("Who spoke first?", true)]
    [InlineData("Which ally spoke the loudest?", true)]
    [InlineData("Which ally owns the forest?", false)]
    [InlineData("Is there a date for the next round?", false)]
    [InlineData("Who hosts the next round?", true)]
    public void What_comes_first_is_no_rank(string question, bool isRank) => Assert.Equal(isRank, Analyze(question).Terms.Any(term => term.IsRank));

    [Fact]
    public void What_says_nothing_in_its_form_says_nothing_in_earlier_turns() => Assert.Equal(
        ["wage", "talk", "right"],
        QuestionAnalyzer.Analyze(new Question("And wages?", Conversation.Of([new Turn(Speaker.Person, "Please, are the talks really about rights?")])), _ => 1).Terms.Select(term => term.Term));

    [Fact]
    public void Who_is_known_already_is_no_name_to_look_for() =>
        Assert.Equal(["lavrov"], Analyze("Did envoys other than Rubio meet Lavrov?").Terms.Where(term => term.IsName).Select(term => term.Term));

    [Fact]
    public void A_phrase_of_the_lists_counts_before_its_first_word()
    {
        var related = Analyze("Who was left out?").Terms.Single(term => term.Term == "left").Related;

        Assert.Contains(related, phrase => phrase.Terms is ["exclud"]);
        Assert.DoesNotContain(related, phrase => phrase.Terms is ["depart"]);
    }

    [Fact]
    public void A_question_has_a_bounded_number_of_terms()
    {
        var question = string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"word{i}"));
        var analyzed = Analyze(question, Person(question), Bot(question), Person(question));

        Assert.Equal(QuestionAnalyzer.MaxTerms, analyzed.Terms.Count(term => term.IsOwn));
        Assert.InRange(analyzed.Terms.Count, QuestionAnalyzer.MaxTerms, 4 * QuestionAnalyzer.MaxTerms);
    }

    [Fact]
    public void Words_of_earlier_turns_count_less_than_own_words_and_the_bots_least()
    {
        var terms = Analyze("Why sanctions?", Person("Who is Lavrov?"), Person("Who is Rubio?"), Bot("The secretary.")).Terms
            .ToDictionary(term => term.Term);

        Assert.True(terms["sanction"].IsOwn && terms["sanction"].Weight > terms["rubio"].Weight);
        Assert.True(terms["rubio"].Weight > terms["lavrov"].Weight);
        Assert.True(terms["lavrov"].Weight > terms["secretari"].Weight);
        Assert.False(terms["rubio"].IsOwn || terms["lavrov"].IsOwn || terms["secretari"].IsOwn);
    }

    [Fact]
    public void A_word_said_again_is_the_questions_own() =>
        Assert.True(Assert.Single(Analyze("Sanctions?", Person("What about sanctions?")).Terms).IsOwn);

    [Fact]
    public void Of_what_the_bot_said_the_rarest_words_count()
    {
        var answer = string.Join(' ', Enumerable.Range(10, 50).Select(i => $"w{i}"));
        var terms = QuestionAnalyzer.Analyze(Ask("Why?", Bot(answer)), term => term is "w33" ? 9 : 1).Terms;

        Assert.Contains(terms, term => term.Term == "w33");
        Assert.InRange(terms.Count(term => !term.IsOwn), 1, 10);
    }

    [Theory]
    [InlineData("Why?", true)]
    [InlineData("What about sanctions?", true)]
    [InlineData("And which European partners will take part in future talks?", true)]
    [InlineData("Which European partners did they invite to future talks?", true)]
    [InlineData("Which European partners of Ukraine will attend future talks?", false)]
    public void A_short_or_referring_question_leans_on_the_conversation(string question, bool depends)
    {
        Assert.Equal(depends, Analyze(question, Person("Who is Rubio?")).DependsOnConversation);
        Assert.False(Analyze(question).DependsOnConversation);
    }

    [Theory]
    [InlineData("When will they meet?", true)]
    [InlineData("And why did they meet?", true)]
    [InlineData("Is it known when they will meet?", false)]
    [InlineData("Did they meet?", false)]
    public void Who_asks_whether_asks_no_open_question(string question, bool isOpen) => Assert.Equal(isOpen, Analyze(question).IsOpen);

    [Theory]
    [InlineData("Is it certain?", true)]
    [InlineData("What is certain?", false)]
    public void Who_asks_whether_is_answered_by_the_opposite_too(string question, bool isAnswered) =>
        Assert.Equal(isAnswered, Assert.Single(Analyze(question).Terms).Related.Any(phrase => phrase.Terms is ["uncertain"]));

    [Fact]
    public void What_is_to_be_summed_up_is_of_no_kind() => Assert.Equal(AnswerKind.Unknown, Analyze("Sum up the row over how many were freed").Kind);

    [Fact]
    public void Whose_position_is_to_be_summed_up_is_asked_for_no_office()
    {
        Assert.NotNull(Analyze("What is Rubio's position?").Identity);
        Assert.Null(Analyze("Sum up Rubio's position").Identity);
    }

    [Theory]
    [InlineData("Did they participate?", true)]
    [InlineData("Who will not participate?", true)]
    [InlineData("Why will they not participate?", false)] // that they are absent is no reason
    [InlineData("Who will participate?", false)]
    [InlineData("Did they eat?", false)]
    public void Who_asks_whether_somebody_came_is_answered_by_absence(string question, bool isAnswered) =>
        Assert.Equal(isAnswered, Assert.Single(Analyze(question).Terms).Related.Any(phrase => phrase.Terms is ["absent"]));

    [Fact]
    public void How_many_are_wanted_counts_less_than_what_they_are()
    {
        Assert.True(Weight("Which two sanctions end?") < 1);
        Assert.Equal(1, Weight("Did two sanctions end?"));

        static double Weight(string question) => Analyze(question).Terms.Single(term => term.Term == "two").Weight;
    }

    [Fact]
    public void All_words_of_the_question_are_no_news_filler_too() =>
        Assert.Superset(new HashSet<string> { "who", "riyadh" }, Analyze("Who met in Riyadh?").Words.ToHashSet());

    [Theory]
    [InlineData("Besides Ukraine, whom will they invite?")]
    [InlineData("Whom will they invite apart from Ukraine?")]
    public void What_is_known_already_need_not_be_told_again(string question)
    {
        var weights = Analyze(question).Terms.ToDictionary(term => term.Term, term => term.Weight);

        Assert.True(weights["ukrain"] < 0.5);
        Assert.Equal(1, weights["invit"]);
    }

    [Theory]
    [InlineData("Which party was left out?", "parti", 0.25)]
    [InlineData("Which party does she lead?", "parti", 1)]
    [InlineData("Which party is Verrick from?", "parti", 1)]
    [InlineData("Where did everybody meet?", "everybodi", 0.25)]
    [InlineData("Why did everybody meet?", "everybodi", 0.5)]
    [InlineData("Which topics will the upcoming talks cover?", "upcom", 0.25)]
    [InlineData("Who leads the upcoming talks?", "upcom", 1)]
    public void What_goes_without_saying_there_says_little(string question, string word, double weight) =>
        Assert.Equal(weight, Analyze(question).Terms.Single(term => term.Term == word).Weight);

    [Fact]
    public void Who_plans_to_do_something_does_it()
    {
        Assert.Equal(0.5, Analyze("What do they plan to build?").Terms.Single(term => term.Term == "plan").Weight);
        Assert.Equal(1, Analyze("What is the plan to end it?").Terms.Single(term => term.Term == "plan").Weight);
        Assert.Equal(0.5, Analyze("Did they agree to build it?").Terms.Single(term => term.Term == "agre").Weight);
        Assert.Equal(0.5, Analyze("Did they want to build it?").Terms.Single(term => term.Term == "want").Weight);
        Assert.Equal(1, Analyze("What do they want to build?").Terms.Single(term => term.Term == "want").Weight);
        Assert.Equal(1, Analyze("Did they agree on it?").Terms.Single(term => term.Term == "agre").Weight);
        Assert.Equal(1, Analyze("Whose plan is it?").Terms.Single(term => term.Term == "plan").Weight);
    }

    [Fact]
    public void What_takes_place_happens()
    {
        Assert.All(Analyze("When did the revolt take place?").Terms, term => Assert.Equal(term.Term == "revolt" ? 1 : 0.25, term.Weight));
        Assert.All(Analyze("Why did the revolt take place?").Terms, term => Assert.Equal(term.Term == "revolt" ? 1 : 0.5, term.Weight));
        Assert.Equal(1, Analyze("Which place did the revolt reach?").Terms.Single(term => term.Term == "revolt").Weight);
    }

    private static AnalyzedQuestion Analyze(string text, params Turn[] turns) => QuestionAnalyzer.Analyze(Ask(text, turns), _ => 1);

    private static Question Ask(string text, params Turn[] turns) => new(text, Conversation.Of(turns));

    private static Turn Person(string text) => new(Speaker.Person, text);

    private static Turn Bot(string text) => new(Speaker.Bot, text);

    [Theory]
    [InlineData("What did Lavrov say about sanctions?", "lavrov")]
    [InlineData("What did the Russian foreign minister say?", "russian foreign minist")]
    [InlineData("According to the article, who led the talks?", "")]
    [InlineData("Who led the talks?", "")]
    public void Whose_words_are_asked_for_counts_unless_it_is_the_text_itself(string question, string speaker)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(question), _ => 1);

        Assert.Equal(speaker, string.Join(' ', analyzed.Speaker.Select(term => analyzed.Terms[term].Term)));
    }

    [Fact]
    public void Synonyms_of_the_team_stand_in_besides_those_of_the_lists()
    {
        var synonyms = new WordGroups();
        synonyms.Add(["blue helmets", "peacekeepers"], 0.9);

        var related = QuestionAnalyzer.Analyze(new Question("Will blue helmets come?"), _ => 1, synonyms).Terms[0].Related;

        Assert.Equal(["peacekeep"], Assert.Single(related, phrase => phrase.Weight > 0.8).Terms);
    }

    [Theory]
    [InlineData("What was agreed in Riyadh?", "riyadh")]
    [InlineData("What was agreed on trade in Riyadh?", "riyadh")]
    [InlineData("list what the two sides decided in riyadh", "riyadh")]
    [InlineData("What were the outcomes of the Riyadh talks?", "riyadh")]
    [InlineData("What came out of Riyadh?", "riyadh")]
    [InlineData("How long did the Riyadh talks last?", null)]
    [InlineData("Which shells were fired at Riyadh?", null)]
    [InlineData("Who lives in Riyadh and why?", null)]
    [InlineData("Where in Riyadh?", null)] // the place itself is asked about
    [InlineData("What is in Riyadh?", null)]
    public void Where_it_tells_that_something_took_place_is_found(string question, string? place)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(question), _ => 1);

        Assert.Equal(place is null ? [] : [place], analyzed.Occasion.Select(at => analyzed.Terms[at].Term));
    }
}
