using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>A question as Lucene queries, made of analysed terms: nothing a person types is syntax.</summary>
/// <param name="Content">Finds passages: each holds at least one of the words that say what is asked.</param>
/// <param name="Detail">
/// Adds to the score of a passage found, and finds none itself: words that stand in the title, neighboring words near each other, and
/// words that say nothing about the subject. Null where there is nothing to add.
/// </param>
internal sealed record PassageQuery(Query Content, Query? Detail)
{
    private const float HeadingBoost = 0.3f;

    /// <summary>A title stands before each of its passages and is sought along with them; that a word stands there says little more.</summary>
    private const float TitleBoost = 0.03f;
    private const float TieBreaker = 0.1f;
    private const float PhraseBoost = 0.3f;
    private const int PhraseSlop = 3;
    private const float RelatedBoost = 0.22f;

    /// <summary>Question words and the like say nothing about the subject, but texts that hold them too are a little likelier.</summary>
    private const float FillerBoost = 0.3f;

    /// <summary>Queries over the passages; null when the question holds no word.</summary>
    /// <param name="question">The question.</param>
    /// <param name="queryFor">A query for a term; null when nothing holds it, and so nothing is to be looked for.</param>
    public static PassageQuery? Of(AnalyzedQuestion question, Func<Term, TermQuery?> queryFor)
    {
        if (question.Terms.Count == 0)
            return null;

        var content = new BooleanQuery();
        foreach (var term in question.Terms)
        {
            if (Word(term, queryFor) is { } word)
                content.Add(word, Occur.SHOULD);
        }

        var detail = new BooleanQuery();
        foreach (var term in question.Terms)
        {
            if (queryFor(new Term(FieldNames.Title, term.Term)) is { } word)
                detail.Add(Boosted(word, TitleBoost * (float)term.Weight), Occur.SHOULD);
        }

        var own = question.Terms.Where(term => term.IsOwn).ToList();
        foreach (var (first, second) in own.Zip(own.Skip(1), (first, second) => (InPassage(first.Term), InPassage(second.Term))))
        {
            if (queryFor(first) is not null && queryFor(second) is not null)
                detail.Add(Boosted(Near(first, second), PhraseBoost), Occur.SHOULD);
        }

        foreach (var filler in question.Words.Except(question.Terms.Select(term => term.Term)).Take(QuestionAnalyzer.MaxTerms))
        {
            if (queryFor(InPassage(filler)) is { } word)
                detail.Add(Boosted(word, FillerBoost), Occur.SHOULD);
        }

        return new PassageQuery(content, detail.Clauses.Count > 0 ? detail : null);
    }

    /// <summary>A word, or else what stands in for it; null where no passage holds any of it.</summary>
    private static Query? Word(QuestionTerm term, Func<Term, TermQuery?> queryFor)
    {
        var weight = (float)term.Weight;
        var ways = new List<TermQuery>();
        Add(FieldNames.Passage, term.Term, weight);
        Add(FieldNames.Heading, term.Term, weight * HeadingBoost);
        foreach (var related in term.Related.Where(related => related.Terms.Length == 1 && term.IsOwn))
            Add(FieldNames.Passage, related.Terms[0], RelatedBoost * (float)related.Weight);
        return ways switch
        {
            [] => null,
            [var only] => only,
            _ => new DisjunctionMaxQuery([.. ways], TieBreaker),
        };

        void Add(string field, string text, float boost)
        {
            if (queryFor(new Term(field, text)) is { } found)
                ways.Add(Boosted(found, boost));
        }
    }

    private static Term InPassage(string term) => new(FieldNames.Passage, term);

    private static PhraseQuery Near(Term first, Term second)
    {
        var near = new PhraseQuery { first, second };
        near.Slop = PhraseSlop;
        return near;
    }

    private static T Boosted<T>(T query, float boost)
        where T : Query
    {
        query.Boost = boost;
        return query;
    }
}
