using CsCheck;
using Lucene.Net.Index;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Search.Indexing;
using TalkBot.Search.Retrieval;
using TalkBot.Search.Scoring;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Retrieving;

public class PassageQueryTests
{
    private const int Most = 512;

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

        Assert.DoesNotContain(new Term(FieldNames.Passage, "about"), TermsOf(query.Words));
        Assert.Superset(new HashSet<Term> { new(FieldNames.Passage, "about"), new(FieldNames.Title, "sanction") }, query.Detail.Terms.Select(sought => sought.Term.Term).ToHashSet());
    }

    [Fact]
    public void What_stands_in_for_own_words_is_sought_too_and_for_earlier_ones_not()
    {
        Assert.Contains(new Term(FieldNames.Passage, "moscow"), Terms("Russia"));
        Assert.DoesNotContain(new Term(FieldNames.Passage, "moscow"), Terms("Why?", new Turn(Speaker.Person, "Russia")));
    }

    [Fact]
    public void It_is_in_a_conversation_where_earlier_words_are_sought_along()
    {
        Assert.True(Query("Why?", new Turn(Speaker.Person, "Russia"))!.IsInConversation);
        Assert.False(Query("Why Russia?", new Turn(Speaker.Person, "Russia"))!.IsInConversation);
        Assert.False(Query("Why Russia?")!.IsInConversation);
    }

    [Fact]
    public void What_no_entry_holds_is_not_sought()
    {
        var query = PassageQuery.Of(
            QuestionAnalyzer.Analyze(new Question("Which sanctions hurt Russia?"), _ => 1),
            term => term.Text == "sanction" && term.Field == FieldNames.Passage ? Found(term) : null);

        Assert.Equal(new Term(FieldNames.Passage, "sanction"), Assert.Single(TermsOf(query!.Words)));
        Assert.Empty(query.Detail.Terms);
        Assert.Empty(query.Detail.Pairs);
    }

    [Fact]
    public void No_question_asks_for_more_than_some_hundred_terms() =>
        Gen.Int[0, 3_000].Array[0, 400].Sample(numbers =>
        {
            var text = string.Join(' ', numbers.Select(number => $"word{number} about"));
            var turns = Enumerable.Repeat(new Turn(Speaker.Person, string.Join(' ', numbers.Select(number => $"other{number}"))), 3)
                .Append(new Turn(Speaker.Bot, text));

            var query = Query(text, [.. turns]);
            Assert.InRange(query?.Words.Sum(word => word.Ways.Count) ?? 0, 0, Most);
            Assert.InRange(query?.Detail.Terms.Count + query?.Detail.Pairs.Count ?? 0, 0, Most);
        });

    private static HashSet<Term> Terms(string text, params Turn[] turns) => TermsOf(Query(text, turns)!.Words);

    private static HashSet<Term> TermsOf(IEnumerable<SoughtWord> words) => [.. words.SelectMany(word => word.Ways).Select(way => way.Term.Term)];

    private static PassageQuery? Query(string text, params Turn[] turns) =>
        PassageQuery.Of(QuestionAnalyzer.Analyze(new Question(text, Conversation.Of(turns)), _ => 1), Found);

    private static FoundTerm Found(Term term) => new(term, new TermContext(new MultiReader().Context));
}
