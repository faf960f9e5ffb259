using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Search.Indexing;
using TalkBot.Search.Retrieval;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Retrieving;

public class PassageQueryTests
{
    [Fact]
    public void A_question_without_a_word_is_no_query() => Assert.Null(Query("?!"));

    [Fact]
    public void Own_words_are_sought_in_passage_and_heading()
    {
        var terms = Terms("sanctions");

        Assert.Superset(new HashSet<Term> { new(FieldNames.Passage, "sanction"), new(FieldNames.Heading, "sanction") }, terms);
    }

    [Fact]
    public void Words_that_say_nothing_of_the_subject_and_words_of_the_title_find_nothing_and_add_to_what_is_found()
    {
        var query = Query("What about the sanctions?")!;

        Assert.DoesNotContain(new Term(FieldNames.Passage, "about"), TermsOf(query.Content));
        Assert.Superset(new HashSet<Term> { new(FieldNames.Passage, "about"), new(FieldNames.Title, "sanction") }, TermsOf(query.Detail!));
    }

    [Fact]
    public void What_stands_in_for_own_words_is_sought_too_and_for_earlier_ones_not()
    {
        Assert.Contains(new Term(FieldNames.Passage, "moscow"), Terms("Russia"));
        Assert.DoesNotContain(new Term(FieldNames.Passage, "moscow"), Terms("Why?", new Turn(Speaker.Person, "Russia")));
    }

    [Fact]
    public void What_no_entry_holds_is_not_sought()
    {
        var query = PassageQuery.Of(
            QuestionAnalyzer.Analyze(new Question("Which sanctions hurt Russia?"), _ => 1),
            term => term.Text == "sanction" && term.Field == FieldNames.Passage ? new TermQuery(term) : null);

        Assert.Equal(new Term(FieldNames.Passage, "sanction"), Assert.Single(TermsOf(query!.Content)));
        Assert.Null(query.Detail);
    }

    [Fact]
    public void No_question_makes_more_clauses_than_Lucene_takes() =>
        Gen.Int[0, 3_000].Array[0, 400].Sample(numbers =>
        {
            var text = string.Join(' ', numbers.Select(number => $"word{number} about"));
            var turns = Enumerable.Repeat(new Turn(Speaker.Person, string.Join(' ', numbers.Select(number => $"other{number}"))), 3)
                .Append(new Turn(Speaker.Bot, text));

            var query = Query(text, [.. turns]);
            Assert.InRange(Clauses(query?.Content), 0, BooleanQuery.MaxClauseCount / 2);
            Assert.InRange(Clauses(query?.Detail), 0, BooleanQuery.MaxClauseCount / 2);
        });

    private static int Clauses(Query? query) => query is BooleanQuery all ? all.Clauses.Sum(clause => Clauses(clause.Query)) : 1;

    private static HashSet<Term> Terms(string text, params Turn[] turns) => TermsOf(Query(text, turns)!.Content);

    private static HashSet<Term> TermsOf(Query query)
    {
        var terms = new HashSet<Term>();
        query.ExtractTerms(terms);
        return terms;
    }

    private static PassageQuery? Query(string text, params Turn[] turns) =>
        PassageQuery.Of(QuestionAnalyzer.Analyze(new Question(text, Conversation.Of(turns)), _ => 1), term => new TermQuery(term));
}
