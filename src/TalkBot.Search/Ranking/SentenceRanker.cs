using TalkBot.Core.Knowledge;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// Orders the sentences of the best passages by how well they answer. A sentence counts the words of the question that it
/// holds, by rarity; words that the text leaves to the title and to the sentences around it ("He …", "The company …")
/// count too, at less weight; so do the passage's own score and whether the asked-for kind of thing stands there.
/// </summary>
internal sealed class SentenceRanker(AnalyzedQuestion question, Func<string, double> rarity)
{
    // Where a word of the question stands, and what it counts for there.
    private static readonly double InTitle = Knobs.Get("InTitle", 0.7);
    private static readonly double OneBefore = Knobs.Get("OneBefore", 0.6);
    private static readonly double TwoBefore = Knobs.Get("TwoBefore", 0.4);
    private static readonly double OneAfter = Knobs.Get("OneAfter", 0.4);
    private static readonly double FirstOfDocument = Knobs.Get("FirstOfDocument", 0.4);

    private static readonly double PassageWeight = Knobs.Get("PassageWeight", 1.0);
    private static readonly double KindWeight = Knobs.Get("KindWeight", 0.1);

    private readonly double[] _weights = [.. question.Terms.Select(term => Weight(term, question, rarity))];

    /// <summary>The rarity of all the question's words together: what a sentence that holds them all would reach.</summary>
    public double Total => field > 0 ? field : field = Math.Max(_weights.Sum(), double.Epsilon);

    public List<RankedSentence> Rank(IReadOnlyList<(Document Document, RetrievedPassage Passage)> passages)
    {
        var ranked = new Dictionary<(string, int), RankedSentence>();
        foreach (var group in passages.GroupBy(pair => pair.Document.Id))
        {
            var document = new DocumentMatches(group.First().Document, question.Terms);
            foreach (var (_, passage) in group)
            {
                foreach (var index in document.SentencesIn(passage.Passage.Span))
                {
                    // A sentence of two passages counts with the better one, which comes first.
                    if (!ranked.ContainsKey((group.Key, index)))
                        ranked.Add((group.Key, index), new RankedSentence(document.Document, index, Score(document, index, passage.Score)));
                }
            }
        }

        return [.. ranked.Values.OrderByDescending(sentence => sentence.Score)];
    }

    private double Score(DocumentMatches document, int index, double passageScore)
    {
        var coverage = 0.0;
        for (var term = 0; term < _weights.Length; term++)
        {
            var around = Math.Max(
                Math.Max(OneBefore * document.Match(index - 1, term), TwoBefore * document.Match(index - 2, term)),
                Math.Max(OneAfter * document.Match(index + 1, term), FirstOfDocument * document.Match(0, term)));
            coverage += _weights[term] * Math.Max(Math.Max(document.Match(index, term), InTitle * document.TitleMatch(term)), around);
        }

        var sentence = document.Sentence(index);
        return (coverage / Total)
            + (PassageWeight * passageScore / Total)
            + (KindWeight * AnswerEvidence.Of(question.Kind, sentence.Text, sentence.Tokens, question.Words));
    }

    // Words of earlier turns only help to choose where the question seems to lean on them.
    private static double Weight(QuestionTerm term, AnalyzedQuestion question, Func<string, double> rarity) =>
        term.Weight == 1 || question.DependsOnConversation ? term.Weight * rarity(term.Term) : 0;
}
