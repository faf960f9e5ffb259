using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>A question as a Lucene query, made of analysed terms: nothing a person types is syntax.</summary>
internal static class PassageQuery
{
    private const float TitleBoost = 0.3f;
    private const float TieBreaker = 0.1f;
    private const float PhraseBoost = 0.3f;
    private const int PhraseSlop = 3;
    private const float RelatedBoost = 0.22f;

    /// <summary>Question words and the like say nothing about the subject, but texts that hold them too are a little likelier.</summary>
    private const float FillerBoost = 0.3f;

    /// <summary>A query over the passages; null when the question holds no word.</summary>
    /// <param name="question">The question.</param>
    /// <param name="queryFor">A query for a term; null when nothing holds it, and so nothing is to be looked for.</param>
    public static Query? Of(AnalyzedQuestion question, Func<Term, TermQuery?> queryFor)
    {
        if (question.Terms.Count == 0)
            return null;

        var content = new BooleanQuery();
        foreach (var term in question.Terms)
            content.Add(Word(term, queryFor), Occur.SHOULD);
        var own = question.Terms.Where(term => term.IsOwn).ToList();
        foreach (var (first, second) in own.Zip(own.Skip(1), (first, second) => (InPassage(first.Term), InPassage(second.Term))))
        {
            if (queryFor(first) is not null && queryFor(second) is not null)
                content.Add(new PhraseQuery { first, second }.WithSlop(PhraseSlop, PhraseBoost), Occur.SHOULD);
        }

        // Filler alone finds nothing: a text that holds no more than "what about the" does not touch the question.
        var query = new BooleanQuery { { content, Occur.MUST } };
        foreach (var filler in question.Words.Except(question.Terms.Select(term => term.Term)).Take(QuestionAnalyzer.MaxTerms))
        {
            if (queryFor(InPassage(filler)) is { } word)
                query.Add(word.WithBoost(FillerBoost), Occur.SHOULD);
        }

        return query;
    }

    private static DisjunctionMaxQuery Word(QuestionTerm term, Func<Term, TermQuery?> queryFor)
    {
        var weight = (float)term.Weight;
        var word = new DisjunctionMaxQuery(TieBreaker);
        Add(FieldNames.Passage, term.Term, weight);
        Add(FieldNames.Title, term.Term, weight * TitleBoost);
        Add(FieldNames.Heading, term.Term, weight * TitleBoost);
        foreach (var related in term.Related.Where(related => related.Terms.Length == 1 && term.IsOwn))
            Add(FieldNames.Passage, related.Terms[0], RelatedBoost * (float)related.Weight);
        return word;

        void Add(string field, string text, float boost)
        {
            if (queryFor(new Term(field, text)) is { } found)
                word.Add(found.WithBoost(boost));
        }
    }

    private static Term InPassage(string term) => new(FieldNames.Passage, term);

    private static TermQuery WithBoost(this TermQuery query, float boost)
    {
        query.Boost = boost;
        return query;
    }

    private static PhraseQuery WithSlop(this PhraseQuery phrase, int slop, float boost)
    {
        phrase.Slop = slop;
        phrase.Boost = boost;
        return phrase;
    }
}
