using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Search.Ranking;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>One generation, open for reading.</summary>
internal sealed class LuceneSnapshot(IndexReader reader, IndexInfo info) : IIndexSnapshot
{
    /// <summary>Sentences are chosen from this many of the best passages.</summary>
    private const int PassagesToReadClosely = 10;

    private readonly IndexSearcher _searcher = new(reader) { Similarity = new BM25Similarity((float)Knobs.Get("k1", 0.9), (float)Knobs.Get("b", 0.4)) };
    private readonly TermStatistics _statistics = new(reader);

    public IndexInfo Info => info;

    public Core.Knowledge.Retrieval Retrieve(Question question, int passageCount)
    {
        var analyzed = QuestionAnalyzer.Analyze(question, _statistics.Rarity);
        if (PassageQuery.Of(analyzed) is not { } query)
            return Core.Knowledge.Retrieval.Nothing;

        var passages = _searcher.Search(query, passageCount).ScoreDocs.Select(Passage).ToList();
        var ranker = new SentenceRanker(analyzed, _statistics.Rarity);
        var sentences = ranker.Rank([.. passages.Take(PassagesToReadClosely)]);
        return new Core.Knowledge.Retrieval(
            [.. passages.Select(pair => pair.Passage)], sentences, sentences.Count > 0 ? sentences[0].Score : 0);
    }

    public Document? FindDocument(string id)
    {
        var hits = _searcher.Search(new TermQuery(new Term(FieldNames.Id, id)), 1).ScoreDocs;
        return hits.Length == 0 ? null : DocumentIndexer.ReadDocument(_searcher.Doc(hits[0].Doc));
    }

    public void Dispose()
    {
    }

    private (Document Document, RetrievedPassage Passage) Passage(ScoreDoc hit)
    {
        var entry = _searcher.Doc(hit.Doc);
        var document = FindDocument(entry.GetField(FieldNames.DocumentId).GetStringValue(CultureInfo.InvariantCulture))!;
        var span = TextSpan.FromBounds(Number(FieldNames.Start), Number(FieldNames.End));
        var passage = new Passage(document.Id, Number(FieldNames.Ordinal), span, span.In(document.Text), entry.GetField(FieldNames.Heading).GetStringValue(CultureInfo.InvariantCulture));
        return (document, new RetrievedPassage(passage, hit.Score));

        int Number(string field) => entry.GetField(field).GetInt32Value()!.Value;
    }
}
