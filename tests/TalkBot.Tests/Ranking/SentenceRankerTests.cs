using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class SentenceRankerTests
{
    [Theory]
    [InlineData("Who rejected NATO troops?", "Troops left. The envoy Sergey Lavrov rejected NATO troops. NATO met.", 1)]
    [InlineData("When did the talks begin?", "The talks did begin. The talks did begin on Monday. The talks did begin.", 1)]
    [InlineData("How many delegates came?", "Many delegates came. Forty delegates came. All delegates came.", 1)]
    [InlineData("How many delegates came?", "The 40 cars came along the river road at night with many delegates. Forty delegates came.", 1)]
    [InlineData("Why did Trump object?", "Nobody else spoke. Trump spoke. He objected, citing costs. It was late.", 2)]
    [InlineData("When will the talks start?", "The talks start of two years ago was a start. When the talks resume is uncertain.", 1)]
    [InlineData("Which city is the museum in?", "The museum is grand. The museum is in Geneva.", 1)]
    [InlineData("Which politicians are named?", "All politicians met. Sergey Lavrov saw Marco Rubio.", 1)]
    [InlineData("Who is mentioned in the article?", "An article of original source. President Lavrov saw Marco Rubio.", 1)]
    [InlineData("What are the concerns?", "They are what they are. Concerns grew.", 1)]
    [InlineData("What did Rubio say about oil?", "Oil was what envoys said a word about when they saw Rubio. Of oil, Rubio said a word.", 1)]
    [InlineData("Did the Oslo meeting produce any agreements?", "It rained. Envoys left the Oslo meeting. Snow fell. Hail fell. Frost came. Talks led to agreements.", 5)] // all of it is of that meeting
    [InlineData("sanctions talks", "Sanctions talks\n\nThe sanctions talks ended.", 1)]
    public void The_sentence_that_answers_comes_first(string question, string text, int best) =>
        Assert.Equal(best, new Ranked(question, text).Sentences[0].Index);

    [Fact]
    public void A_sentence_far_behind_counts_nothing_for_the_kind_that_is_asked_for()
    {
        const string Question = "When did the envoys sign the treaty?";
        const string Ahead = "Signed at last: the envoys did sign the treaty on Monday. Rain fell. Rain fell. ";

        Assert.Equal(Score(Question, Ahead + "Snow fell at dawn.", 3), Score(Question, Ahead + "Snow fell on Friday.", 3), 1e-9);
        Assert.NotEqual(Score(Question, "Snow fell at dawn.", 0), Score(Question, "Snow fell on Friday.", 0), 1e-9);
    }

    [Fact]
    public void Whom_one_person_is_called_by_is_nearly_said() =>
        Assert.True(Score("What did Rubio want?", "Rubio came. He wanted peace.", 1) > Score("What did Rubio want?", "Rubio came. They wanted peace.", 1));

    [Fact]
    public void Where_it_is_asked_what_a_text_is_called_its_headline_comes_first()
    {
        const string Text = "Envoys meet in Riyadh\n\nThe title of the article was read out.";

        Assert.Equal(0, new Ranked("What is the title of the article?", Text, "Envoys meet in Riyadh").Sentences[0].Index);
        Assert.Equal(1, new Ranked("Who read the title of the book?", Text, "Envoys meet in Riyadh").Sentences[0].Index);
    }

    [Fact]
    public void What_several_sentences_in_a_row_speak_of_is_nearly_said() =>
        Assert.True(
            Score("Can the commission impose fines?", "The commission met. It can inspect. It cannot impose fines.", 2)
            > Score("Can the commission impose fines?", "The commission met. Dams can burst. It cannot impose fines.", 2) + 0.1);

    [Fact]
    public void The_first_and_the_last_word_count_more_where_they_stand_themselves_among_many()
    {
        var few = Gain(sentences: 25);

        Assert.Equal(0.03, Gain(sentences: 1_000_000) - few, 1e-9);

        static double Gain(int sentences) => At("Envoys spoke of grain.", sentences) - At("Diplomats spoke of grain.", sentences);

        static double At(string text, int sentences) => new Ranked("Did the envoys discuss grain?", text).SentencesAmong(sentences)[0].Score;
    }

    [Fact]
    public void All_sentences_are_ranked_once_best_first()
    {
        var sentences = new Ranked("Who left Riyadh?", "Envoys met. Lavrov left Riyadh. It rained.").Sentences;

        Assert.Equal([0, 1, 2], sentences.Select(sentence => sentence.Index).Order());
        Assert.Equal(sentences.OrderByDescending(sentence => sentence.Score), sentences);
    }

    [Fact]
    public void A_word_in_the_sentence_counts_more_than_in_the_title_before_it_or_after_it()
    {
        const string Question = "banquet guests";
        var here = Score(Question, "It rained. Guests saw the banquet. It was late.", 1);
        var inTitle = Score(Question, "It rained. Guests saw it. It was late.", 1, "A banquet of all lands");
        var before = Score(Question, "It rained. A banquet began. Guests saw it.", 2);
        var after = Score(Question, "It rained. Guests saw it. A banquet began.", 1);
        var nowhere = Score(Question, "It rained. Guests saw it. It was late.", 1);

        Assert.True(here > inTitle && inTitle > before && before > after && after > nowhere);
    }

    [Fact]
    public void What_a_document_is_about_is_as_good_as_said_in_each_of_its_sentences_and_tells_nothing_of_the_answer()
    {
        const string Question = "Who told of the ash frog?", Text = "The ash frog is grey. Ruth Ambelin told of it.";
        var (about, other) = (new Ranked(Question, Text, "Ash frog"), new Ranked(Question, Text, "Ash trees of a far and other land"));

        Assert.Equal((1, 0.3), (about.Sentences[0].Index, Gained(about)));
        Assert.Equal(0, Gained(other));

        static double Gained(Ranked ranked) => Math.Round(new SentenceRanker(ranked.Weights, 1).Aboutness(ranked.Matches, 1), 9);
    }

    [Theory]
    [InlineData(2, 0)] // the only document
    [InlineData(25, 0.15)] // of a few: "Halvern" is in its first sentence
    [InlineData(1_000_000, 0)]
    public void What_the_first_sentence_names_counts_more_in_all_of_one_document_of_a_few(int sentences, double more)
    {
        var ranked = new Ranked("Halvern wages?", "Halvern dockers met. It was late. It rained. Wages rose.");

        Assert.Equal(more, new SentenceRanker(ranked.Weights, sentences).Aboutness(ranked.Matches, 3), 1e-9);
    }

    [Fact]
    public void A_sentence_of_two_passages_counts_with_the_better_one()
    {
        var ranked = new Ranked("talks", "Talks ended.");
        RetrievedPassage[] passages = [Passage(3), Passage(1)];

        var both = Assert.Single(new SentenceRanker(ranked.Weights, ranked.Matches.Document.Sentences.Count).Rank(passages.Select(passage => (ranked.Matches, passage))));

        Assert.Equal(Assert.Single(new SentenceRanker(ranked.Weights, ranked.Matches.Document.Sentences.Count).Rank([(ranked.Matches, passages[0])])).Score, both.Score);
    }

    [Theory]
    [InlineData("What should envoys have done?", "Envoys did it. Envoys should do it.")]
    [InlineData("Who is Lavrov?", "Lavrov spoke at great length. Foreign Minister Sergey Lavrov spoke.")]
    [InlineData("What is the dam called?", "The dam is full, they say. Water fills the Karthun dam.")]
    [InlineData("Which news site published this article?", "A news site published it. Original Source: example.org.")]
    public void What_is_told_in_the_way_it_is_asked_for_comes_first(string question, string text) =>
        Assert.Equal(1, new Ranked(question, text).Sentences[0].Index);

    [Fact]
    public void Own_words_decide_before_words_of_earlier_turns()
    {
        var sentences = new Ranked("sanctions?", "It rained. It was late. Rubio spoke. Nobody saw it. It was dark. It was cold. Sanctions were lifted.", "", new Turn(Speaker.Person, "Rubio?")).Sentences;

        Assert.Equal(6, sentences[0].Index);
        Assert.True(sentences.Single(sentence => sentence.Index == 2).Score > sentences.Single(sentence => sentence.Index == 0).Score);
    }

    private static RetrievedPassage Passage(double score) => new(new Passage("id", 0, new TextSpan(0, 12), "Talks ended."), score);

    private static double Score(string question, string text, int sentence, string title = "") =>
        new Ranked(question, text, title).Sentences.Single(ranked => ranked.Index == sentence).Score;
}
