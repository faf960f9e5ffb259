using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>A question as a Lucene query, made of analysed terms: nothing a person types is syntax.</summary>
internal static class PassageQuery
{
    private static readonly float TitleBoost = (float)Knobs.Get("title", 0.5);
    private static readonly float TieBreaker = (float)Knobs.Get("tie", 0.1);
    private static readonly float PhraseBoost = (float)Knobs.Get("phrase", 0.3);
    private const int PhraseSlop = 3;
    private static readonly float RelatedBoost = (float)Knobs.Get("related", 0.3);

    /// <summary>A query over the passages; null when the question holds no word.</summary>
    public static Query? Of(AnalyzedQuestion question)
    {
        if (question.Terms.Count == 0)
            return null;

        var query = new BooleanQuery();
        foreach (var term in question.Terms)
            query.Add(Word(term), Occur.SHOULD);
        var own = question.Terms.Where(term => term.Weight == 1).ToList();
        foreach (var (first, second) in own.Zip(own.Skip(1)))
        {
            query.Add(
                new PhraseQuery { new Term(FieldNames.Passage, first.Term), new Term(FieldNames.Passage, second.Term) }.WithSlop(PhraseSlop, PhraseBoost),
                Occur.SHOULD);
        }

        var filler = (float)Knobs.Get("filler", 0);
        if (filler > 0)
            foreach (var word in question.Words.Except(question.Terms.Select(t => t.Term)))
                query.Add(new TermQuery(new Term(FieldNames.Passage, word)) { Boost = filler }, Occur.SHOULD);
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
        foreach (var related in term.Related.Where(related => related.Terms.Length == 1 && term.Weight == 1))
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
