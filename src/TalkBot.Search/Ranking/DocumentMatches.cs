using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>Which words of a question stand where in one document; each sentence is looked at once, when it is first asked for.</summary>
internal sealed class DocumentMatches(Document document, IReadOnlyList<QuestionTerm> terms)
{
    private readonly Dictionary<int, (AnalyzedSentence Sentence, double[] Matches)> _sentences = [];
    private double[]? _title;

    public Document Document => document;

    /// <summary>How well the title holds a term of the question.</summary>
    public double TitleMatch(int term) => (_title ??= Matches(TextAnalysis.Terms(document.Title).ToHashSet()))[term];

    /// <summary>How well a sentence holds a term of the question; 0 where there is no such sentence.</summary>
    public double Match(int sentence, int term) =>
        sentence < 0 || sentence >= document.Sentences.Count ? 0 : Look(sentence).Matches[term];

    public AnalyzedSentence Sentence(int sentence) => Look(sentence).Sentence;

    /// <summary>The sentences that begin within a span.</summary>
    public IEnumerable<int> SentencesIn(TextSpan span)
    {
        for (var i = document.SentenceAt(span.Start); i < document.Sentences.Count && document.Sentences[i].Start < span.End; i++)
            yield return i;
    }

    private (AnalyzedSentence Sentence, double[] Matches) Look(int index)
    {
        if (!_sentences.TryGetValue(index, out var found))
        {
            var sentence = new AnalyzedSentence(document.Sentences[index].In(document.Text));
            _sentences.Add(index, found = (sentence, Matches(sentence.Terms)));
        }

        return found;
    }

    private double[] Matches(IReadOnlySet<string> text) => [.. terms.Select(term => SoftMatch.Of(term, text))];
}
