using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>One generation, open for reading.</summary>
internal sealed class LuceneSnapshot(IndexReader reader, IndexInfo info) : IIndexSnapshot
{
    private readonly IndexSearcher _searcher = new(reader);

    /// <summary>How fields are scored; the same as when they were written.</summary>
    public required Similarity Similarity { init => _searcher.Similarity = value; }

    public IndexInfo Info => info;

    public Core.Knowledge.Retrieval Retrieve(Question question, int passageCount)
    {
        var terms = Terms(question.Text);
        var query = new BooleanQuery();
        foreach (var term in terms.Take(64))
            query.Add(new TermQuery(new Term(FieldNames.Passage, term)), Occur.SHOULD);
        var hits = _searcher.Search(query, passageCount).ScoreDocs;
        var passages = new List<RetrievedPassage>();
        var sentences = new List<RankedSentence>();
        foreach (var hit in hits)
        {
            var entry = _searcher.Doc(hit.Doc);
            var document = FindDocument(entry.GetField(FieldNames.DocumentId).GetStringValue(System.Globalization.CultureInfo.InvariantCulture))!;
            var span = TextSpan.FromBounds(entry.GetField(FieldNames.Start).GetInt32Value()!.Value, entry.GetField(FieldNames.End).GetInt32Value()!.Value);
            passages.Add(new RetrievedPassage(new Passage(document.Id, entry.GetField(FieldNames.Ordinal).GetInt32Value()!.Value, span, span.In(document.Text), null), hit.Score));
            for (var i = document.SentenceAt(span.Start); i < document.Sentences.Count && document.Sentences[i].Start < span.End; i++)
                sentences.Add(new RankedSentence(document, i, Terms(document.Sentences[i].In(document.Text)).Intersect(terms).Count() / (double)terms.Count));
        }

        return new Core.Knowledge.Retrieval(passages, [.. sentences.DistinctBy(s => (s.Document.Id, s.Index)).OrderByDescending(s => s.Score)], sentences.Count == 0 ? 0 : sentences.Max(s => s.Score));
    }

    public Core.Knowledge.Document? FindDocument(string id)
    {
        var hits = _searcher.Search(new TermQuery(new Term(FieldNames.Id, id)), 1).ScoreDocs;
        return hits.Length == 0 ? null : DocumentIndexer.ReadDocument(_searcher.Doc(hits[0].Doc));
    }

    public IReadOnlyList<string> Titles(int count)
    {
        var titles = new List<string>();
        var ids = MultiFields.GetTerms(reader, FieldNames.Id)?.GetEnumerator();
        while (titles.Count < count && ids?.MoveNext() == true)
        {
            // A removed document's id outlives it until segments are merged.
            if (FindDocument(ids.Term.Utf8ToString()) is { } document)
                titles.Add(document.Title);
        }

        return titles;
    }

    /// <summary>Gives up the reader, which closes once nobody else holds it.</summary>
    public void Dispose() => reader.Dispose();

    private static List<string> Terms(string text)
    {
        using var analyzer = new PassageAnalyzer();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        var terms = new List<string>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(term.ToString());
        stream.End();
        return [.. terms.Distinct()];
    }
}
