using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Retrieving;

public class LuceneSnapshotTests
{
    [Theory]
    [InlineData("What did the US say?", "Officials of the U.S. spoke.")]
    [InlineData("What did the United States say?", "The US spoke.")]
    [InlineData("Was Kiev represented?", "Envoys of Kyiv came.")]
    [InlineData("Is Zelensky happy?", "Zelenskyy smiled.")]
    [InlineData("Who led the team?", "She is leading it.")]
    [InlineData("What is Moscow's view?", "Russia objected.")]
    [InlineData("Türkiye's role", "Turkiye mediates.")]
    [InlineData("Are there soldiers?", "Troops marched.")]
    public void What_is_meant_is_found_however_it_is_written(string question, string text)
    {
        using var documents = SearchedDocuments.Of("Nothing was decided.", "Somebody told us of a garden.", text);

        Assert.Equal(text, documents.Retrieve(question).Sentences[0].Text);
    }

    [Fact]
    public void The_pronoun_us_does_not_find_the_state()
    {
        using var documents = SearchedDocuments.Of("The US spoke.", "A garden was opened.");

        Assert.Equal(["1"], documents.Retrieve("Tell us about the garden").DocumentIds);
    }

    [Theory]
    [InlineData("Qwx zzyx?")]
    [InlineData("What about the zzyx?")]
    [InlineData("Who said that there is a qwx?")]
    [InlineData("?")]
    [InlineData("")]
    public void Nothing_is_found_where_no_word_of_the_question_is_known(string question)
    {
        using var documents = SearchedDocuments.Of("Who said what about it? There they were.", "The envoys talked about that.");

        var retrieval = documents.Retrieve(question);

        Assert.Empty(retrieval.Passages);
        Assert.Empty(retrieval.Sentences);
        Assert.Equal(0, retrieval.Confidence);
    }

    [Fact]
    public void At_most_so_many_passages_are_found_best_first_and_each_is_its_span()
    {
        using var documents = SearchedDocuments.Of(Enumerable.Range(0, 30).Select(i => $"Talks of day {i} ended."));

        var retrieval = documents.Snapshot.Retrieve(new Question("talks of day 7"), 5);

        Assert.Equal(5, retrieval.Passages.Count);
        Assert.Equal("Talks of day 7 ended.", retrieval.Passages[0].Passage.Text);
        Assert.All(retrieval.Passages, found =>
            Assert.Equal(found.Passage.Text, found.Passage.Span.In(documents.Snapshot.FindDocument(found.Passage.DocumentId)!.Text)));
        Assert.Equal(retrieval.Sentences.OrderByDescending(sentence => sentence.Score), retrieval.Sentences);
    }

    [Fact]
    public void Only_the_named_documents_answer_and_unknown_ones_are_passed_over()
    {
        using var documents = SearchedDocuments.Of("Talks began.", "Talks ended.", "Talks resumed.");

        Assert.Equal(["0", "1", "2"], Found());
        Assert.Equal(["1"], Found("1"));
        Assert.Equal(["0", "2"], Found("2", "none", "0", "2"));
        Assert.Empty(Found("none"));
        Assert.Equal(["2"], Found([.. Enumerable.Range(0, 3_000).Select(i => $"none {i}"), "2"]));

        IEnumerable<string> Found(params string[] only) =>
            documents.Snapshot.Retrieve(new Question("talks") { OnlyDocuments = only }, 20).DocumentIds.Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_subject_of_the_turn_before_finds_the_passage()
    {
        using var documents = SearchedDocuments.Of(
            "The summit was held in Geneva. It ended early.", "The banquet was held in Vienna. It ended late.", "The opera was held in Rome. It ended there.");

        Assert.Equal("1", Best("Where was it held?", "Who paid for the banquet?"));
        Assert.Equal("2", Best("Where was it held?", "Who paid for the opera?"));
        Assert.Equal("0", Best("Where was the summit held?", "Who paid for the opera?"));

        string Best(string question, string before) =>
            documents.Retrieve(question, new Turn(Speaker.Person, before), new Turn(Speaker.Bot, "The city.")).Sentences[0].Document.Id;
    }

    [Fact]
    public void In_a_conversation_windows_of_a_long_document_that_repeat_better_ones_take_no_place()
    {
        using var documents = SearchedDocuments.Of(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"The banquet had {i} guests.")));

        Assert.Equal(20, documents.Retrieve("Where was the banquet?").Passages.Count);
        Assert.InRange(documents.Retrieve("Where was the banquet?", new Turn(Speaker.Person, "Which guests came?")).Passages.Count, 11, 19);
    }

    [Theory]
    [InlineData("Who organised the bankuet?")]
    [InlineData("Who organised the banqet?")]
    public void A_mistyped_word_finds_what_was_meant(string question)
    {
        using var documents = SearchedDocuments.Of("The summit was held in Geneva.", "The banquet was held in Vienna.");

        Assert.Equal(["1"], documents.Retrieve(question).DocumentIds);
    }

    [Theory]
    [InlineData("What's the headline?")]
    [InlineData("What is the title of the article?")]
    public void What_the_only_document_is_called_is_told(string question)
    {
        using var documents = new SearchedDocuments(new Document("a", "Talks in Geneva", "Talks in Geneva\n\nRubio and Lavrov held talks in Geneva."));

        var retrieval = documents.Retrieve(question);

        Assert.Equal("Talks in Geneva", retrieval.Sentences[0].Text);
        Assert.True(retrieval.Confidence > 0.6);
    }

    [Theory]
    [InlineData("Summarize the document")]
    [InlineData("tl;dr")]
    [InlineData("Give me a summary of the talks")]
    public void The_only_document_is_summed_up(string question)
    {
        using var documents = new SearchedDocuments(new Document("a", "Talks in Geneva", "Rubio and Lavrov held talks in Geneva. They ended the talks on Monday in Geneva."));

        var retrieval = documents.Retrieve(question);

        Assert.Equal(AnswerShape.Summary, retrieval.Shape);
        Assert.Equal("Rubio and Lavrov held talks in Geneva.", retrieval.Sentences[0].Text);
        Assert.True(retrieval.Confidence > 0.5);
    }

    [Theory]
    [InlineData("Sum up the talks", AnswerShape.Summary)]
    [InlineData("Sum up the outcome of the talks", AnswerShape.Summary)]
    [InlineData("Sum up the grain part", AnswerShape.List)]
    [InlineData("Sum up Lavrov's doubts", AnswerShape.List)]
    public void A_part_of_a_document_is_told_by_the_sentences_that_tell_of_it(string question, AnswerShape shape)
    {
        using var documents = new SearchedDocuments(new Document(
            "a", "Talks in Geneva", "Rubio and Lavrov held talks in Geneva. Lavrov voiced doubts over grain. They ended the talks on Monday in Geneva."));

        var retrieval = documents.Retrieve(question);

        Assert.Equal(shape, retrieval.Shape);
        Assert.Equal(shape == AnswerShape.Summary ? "Rubio and Lavrov held talks in Geneva." : "Lavrov voiced doubts over grain.", retrieval.Sentences[0].Text);
    }

    [Fact]
    public void Of_several_documents_one_must_be_meant()
    {
        using var documents = new SearchedDocuments(new Document("a", "Talks in Geneva", "They ended."), new Document("b", "Talks in Vienna", "They ended."));

        Assert.Empty(documents.Retrieve("tl;dr").Sentences);
    }

    [Fact]
    public void A_title_names_the_subject_that_the_text_leaves_unsaid()
    {
        using var documents = new SearchedDocuments(
            new Document("a", "Talks in Geneva", "They ended on Monday."), new Document("b", "Talks in Vienna", "They ended on Friday."));

        Assert.Equal("b", documents.Retrieve("When did the Vienna talks end?").Sentences[0].Document.Id);
    }

    [Fact]
    public void Documents_and_their_titles_are_told_in_the_order_of_ids()
    {
        using var documents = new SearchedDocuments(new Document("b", "Second", "B."), new Document("a", "First", "A."), new Document("c", "Third", "C."));

        Assert.Equal(["First", "Second"], documents.Snapshot.Titles(2));
        Assert.Equal(["First", "Second", "Third"], documents.Snapshot.Titles(9));
        Assert.Equal("B.", documents.Snapshot.FindDocument("b")!.Text);
        Assert.Null(documents.Snapshot.FindDocument("d"));
    }

    [Fact]
    public void A_whole_document_comes_back_with_all_that_was_stated()
    {
        var document = new Document("a", "First", "Heading\n\nText.")
        {
            Source = "apnews.com",
            PublishedAt = new DateOnly(2025, 2, 18),
            Headings = [new TextSpan(0, 7)],
        };
        using var documents = new SearchedDocuments(document);

        Assert.Equal(document.ContentHash, documents.Snapshot.FindDocument("a")!.ContentHash);
    }
}
