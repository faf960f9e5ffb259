using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Ranking;

/// <summary>
/// Orders the sentences of one document by how much of it they tell: by the words they hold that the document keeps coming
/// back to, by rarity, and by what is asked to be summed up.
/// </summary>
internal sealed class SummaryRanker(QuestionWeights weights, Func<string, double> rarity)
{
    /// <summary>A longer document is summed up by its beginning, where news tells the whole.</summary>
    private const int MaxSentences = 300;

    /// <summary>Shorter ones are labels; it also keeps short sentences from looking dense.</summary>
    private const int MinTerms = 4;

    /// <summary>What a word counts less for once a better sentence has told it.</summary>
    private const double ToldAlready = 0.15;

    /// <summary>A word that stands once is little of what a document is about, but more than one that is told already.</summary>
    private const double OnceTold = 0.3;

    private const double SubjectWeight = 0.5;

    /// <summary>A text without line breaks ends with so many sentences.</summary>
    private const int MaxLast = 6;
    private const int MaxRanked = 10;

    public List<RankedSentence> Rank(DocumentMatches document)
    {
        var sentences = weights.Question.AsksForEnd ? LastParagraph(document) : [.. Enumerable.Range(0, Math.Min(MaxSentences, document.Document.Sentences.Count)).Where(index => IsProse(document, index))];
        var held = sentences.SelectMany(index => document.Sentence(index).Terms).GroupBy(term => term)
            .ToDictionary(group => group.Key, group => Math.Log(OnceTold + group.Count()) * rarity(group.Key));
        var ranked = new List<RankedSentence>();
        while (ranked.Count < MaxRanked && sentences.Count > 0)
        {
            var (best, score) = sentences.Select(index => (index, Score(document, index, held))).MaxBy(entry => entry.Item2);
            ranked.Add(new RankedSentence(document.Document, best, score));
            sentences.Remove(best);
            foreach (var term in document.Sentence(best).Terms)
                held[term] *= ToldAlready;
        }

        return ranked;
    }

    private static bool IsProse(DocumentMatches document, int index) =>
        document.Sentence(index).Terms.Count >= MinTerms && SentenceRanker.IsFinished(document.Sentence(index));

    /// <summary>The last sentences up to a line break, without lines below them that are no sentences.</summary>
    private static List<int> LastParagraph(DocumentMatches document)
    {
        var spans = document.Document.Sentences;
        var paragraph = new List<int>();
        for (var index = spans.Count - 1; index >= 0 && paragraph.Count < MaxLast; index--)
        {
            if (paragraph.Count > 0 && document.Document.Text.AsSpan(spans[index].End, spans[index + 1].Start - spans[index].End).Contains('\n'))
                break;
            if (paragraph.Count > 0 || IsProse(document, index))
                paragraph.Insert(0, index);
        }

        return paragraph;
    }

    private double Score(DocumentMatches document, int index, Dictionary<string, double> held)
    {
        AnalyzedSentence sentence = document.Sentence(index);
        var told = sentence.Terms.Sum(term => held[term]) / Math.Sqrt(sentence.Terms.Count);
        var subject = Enumerable.Range(0, weights.Question.Terms.Count).Sum(term => weights[term] * document.Match(index, term));
        return told * (1 + (SubjectWeight * subject));
    }
}
