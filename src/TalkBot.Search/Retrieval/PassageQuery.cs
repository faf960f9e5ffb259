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
    public static Query? Of(AnalyzedQuestion question)
    {
        if (question.Terms.Count == 0)
            return null;

        var content = new BooleanQuery();
        foreach (var term in question.Terms)
            content.Add(Word(term), Occur.SHOULD);
        var own = question.Terms.Where(term => term.IsOwn).ToList();
        foreach (var (first, second) in own.Zip(own.Skip(1)))
        {
            content.Add(
                new PhraseQuery { new Term(FieldNames.Passage, first.Term), new Term(FieldNames.Passage, second.Term) }.WithSlop(PhraseSlop, PhraseBoost),
                Occur.SHOULD);
        }

        // Filler alone finds nothing: a text that holds no more than "what about the" does not touch the question.
        var query = new BooleanQuery { { content, Occur.MUST } };
        foreach (var filler in question.Words.Except(question.Terms.Select(term => term.Term)).Take(QuestionAnalyzer.MaxTerms))
            query.Add(new TermQuery(new Term(FieldNames.Passage, filler)) { Boost = FillerBoost }, Occur.SHOULD);
        return query;
    }

    private static DisjunctionMaxQuery Word(QuestionTerm term)
    {
        var weight = (float)term.Weight;
        var word = new DisjunctionMaxQuery(TieBreaker)
        {
            new TermQuery(new Term(FieldNames.Passage, term.Term)) { Boost = weight },
            new TermQuery(new Term(FieldNames.Title, term.Term)) { Boost = weight * TitleBoost },
            new TermQuery(new Term(FieldNames.Heading, term.Term)) { Boost = weight * TitleBoost },
        };
        foreach (var related in term.Related.Where(related => related.Terms.Length == 1 && term.IsOwn))
            word.Add(new TermQuery(new Term(FieldNames.Passage, related.Terms[0])) { Boost = RelatedBoost * (float)related.Weight });
        return word;
    }

    private static PhraseQuery WithSlop(this PhraseQuery phrase, int slop, float boost)
    {
        phrase.Slop = slop;
        phrase.Boost = boost;
        return phrase;
    }
}
