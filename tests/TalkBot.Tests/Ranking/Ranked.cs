using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Ranking;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Ranking;

/// <summary>One document and one question, in which every word is as rare as the others.</summary>
internal sealed class Ranked
{
    private readonly RetrievedPassage _passage;

    public Ranked(string question, string text, string title = "", params Turn[] turns)
    {
        var document = new Document("id", title, text);
        Weights = new QuestionWeights(QuestionAnalyzer.Analyze(new Question(question, Conversation.Of(turns)), _ => 1), _ => 1);
        Matches = new DocumentMatches(new AnalyzedDocument(document), Weights.Question.Terms);
        _passage = new RetrievedPassage(new Passage("id", 0, new TextSpan(0, text.Length), text), 1);
    }

    public QuestionWeights Weights { get; }

    public DocumentMatches Matches { get; }

    /// <summary>The sentences, best first.</summary>
    public IReadOnlyList<RankedSentence> Sentences => SentencesAmong(Matches.Document.Sentences.Count);

    /// <summary>The same, were there so many sentences in all documents.</summary>
    public IReadOnlyList<RankedSentence> SentencesAmong(int count) => new SentenceRanker(Weights, count).Rank([(Matches, _passage)]);

    /// <summary>The confidence that the documents answer.</summary>
    public double Confidence => new AnswerConfidence(Weights, sentenceCount: 1).Of(Matches, Sentences, _passage.Score);
}
