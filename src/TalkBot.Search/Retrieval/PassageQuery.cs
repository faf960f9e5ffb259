using Lucene.Net.Index;
using TalkBot.Search.Indexing;
using TalkBot.Search.Scoring;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>A question as it is looked for, made of analysed terms: nothing a person types is syntax.</summary>
/// <param name="Words">They find passages: each holds at least one of the words that say what is asked.</param>
/// <param name="Detail">
/// Adds to the score of a passage found, and finds none itself: words that stand in the title, neighboring words near each other, and
/// words that say nothing about the subject.
/// </param>
internal sealed record PassageQuery(IReadOnlyList<SoughtWord> Words, PassageDetail Detail)
{
    private const float HeadingBoost = 0.3f;

    /// <summary>A title stands before each of its passages and is sought along with them; that a word stands there says little more.</summary>
    private const float TitleBoost = 0.03f;
    private const float PairBoost = 0.3f;
    private const float RelatedBoost = 0.19f;

    /// <summary>Question words and the like say nothing about the subject, but texts that hold them too are a little likelier.</summary>
    private const float FillerBoost = 0.3f;

    /// <summary>Whether words of earlier turns are among them.</summary>
    public bool IsInConversation { get; private init; }

    /// <summary>What to look for; null when the question holds no word.</summary>
    /// <param name="question">The question.</param>
    /// <param name="find">A term of the index; null when nothing holds it, and so nothing is to be looked for.</param>
    public static PassageQuery? Of(AnalyzedQuestion question, Func<Term, FoundTerm?> find)
    {
        if (question.Terms.Count == 0)
            return null;

        var words = question.Terms.Select(term => Word(term, find)).Where(word => word.Ways.Count > 0).ToList();
        var own = question.Terms.Where(term => term.IsOwn).ToList();
        var detail = new PassageDetail(
            [
                .. question.Terms.SelectMany(term => Sought(FieldNames.Title, term.Term, TitleBoost * (float)term.Weight)),
                .. question.Words.Except(question.Terms.Select(term => term.Term)).Take(QuestionAnalyzer.MaxTerms)
                    .SelectMany(filler => Sought(FieldNames.Passage, filler, FillerBoost)),
            ],
            [
                .. own.Zip(own.Skip(1), (first, second) => (First: InPassage(first.Term), Second: InPassage(second.Term)))
                    .Where(pair => pair is { First: not null, Second: not null })
                    .Select(pair => new SoughtPair(pair.First!, pair.Second!, PairBoost)),
            ]);
        return new PassageQuery(words, detail) { IsInConversation = question.IsInConversation };

        FoundTerm? InPassage(string term) => find(new Term(FieldNames.Passage, term));

        IEnumerable<SoughtTerm> Sought(string field, string term, float weight) => find(new Term(field, term)) is { } found ? [new(found, weight)] : [];
    }

    /// <summary>A word, or else what stands in for it.</summary>
    private static SoughtWord Word(QuestionTerm term, Func<Term, FoundTerm?> find)
    {
        var weight = (float)term.Weight;
        var ways = new List<SoughtTerm>();
        Add(FieldNames.Passage, term.Term, weight);
        Add(FieldNames.Heading, term.Term, weight * HeadingBoost);
        foreach (var related in term.Related.Where(related => related.Terms.Length == 1 && term.IsOwn))
            Add(FieldNames.Passage, related.Terms[0], RelatedBoost * (float)related.Weight);
        return new SoughtWord(ways);

        void Add(string field, string text, float boost)
        {
            if (find(new Term(field, text)) is { } found)
                ways.Add(new SoughtTerm(found, boost));
        }
    }
}
