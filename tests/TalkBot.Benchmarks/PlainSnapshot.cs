using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using Document = TalkBot.Core.Knowledge.Document;

namespace TalkBot.Benchmarks;

/// <summary>
/// What a search engine does alone, to compare answers with: BM25 over windows of four sentences under their title, then over
/// the sentences of the best five windows. Words are Lucene's English ones: lower case, no stop words, Porter's stems.
/// </summary>
internal sealed class PlainSnapshot : IIndexSnapshot
{
    /// <summary>k1 and b as the Anserini project recommends them for passages.</summary>
    private const float K1 = 0.9f, B = 0.4f;

    private const int Window = 4, Step = 2;
    private const int WindowsToReadClosely = 5;
    private const string Field = "text";

    private static readonly EnglishAnalyzer English = new(LuceneVersion.LUCENE_48);

    private readonly IReadOnlyDictionary<string, Document> _documents;
    private readonly List<Passage> _windows = [];
    private readonly List<(Document Document, int Index)> _sentences = [];
    private readonly IndexSearcher _windowSearch;
    private readonly IndexSearcher _sentenceSearch;

    public PlainSnapshot(IReadOnlyList<Document> documents)
    {
        _documents = documents.ToDictionary(document => document.Id);
        foreach (var document in documents)
        {
            _sentences.AddRange(document.Sentences.Select((_, index) => (document, index)));
            for (var first = 0; first < document.Sentences.Count && (first == 0 || first + Window - Step < document.Sentences.Count); first += Step)
            {
                var last = document.Sentences[Math.Min(first + Window, document.Sentences.Count) - 1];
                var span = TextSpan.Covering(document.Sentences[first], last);
                _windows.Add(new Passage(document.Id, first / Step, span, span.In(document.Text)));
            }
        }

        Info = new IndexInfo(1, documents.Count, _windows.Count);
        _windowSearch = Search(_windows.Select(window => $"{_documents[window.DocumentId].Title}\n{window.Text}"));
        _sentenceSearch = Search(_sentences.Select(sentence => sentence.Document.Sentences[sentence.Index].In(sentence.Document.Text)));
    }

    public IndexInfo Info { get; }

    public Retrieval Retrieve(Question question, int passageCount)
    {
        var terms = Terms(question.Text);
        var query = new BooleanQuery();
        foreach (var term in terms)
            query.Add(new TermQuery(term), Occur.SHOULD);
        var found = _windowSearch.Search(query, passageCount).ScoreDocs.Select(hit => new RetrievedPassage(_windows[hit.Doc], hit.Score)).ToList();
        if (found.Count == 0)
            return Retrieval.Nothing;

        var read = found.Take(WindowsToReadClosely).Select(passage => passage.Passage).ToList();
        var sentences = _sentenceSearch.Search(query, _sentences.Count).ScoreDocs
            .Select(hit => (Place: _sentences[hit.Doc], hit.Score))
            .Where(hit => read.Any(window => window.DocumentId == hit.Place.Document.Id && window.Span.Contains(hit.Place.Document.Sentences[hit.Place.Index])))
            .Select(hit => new RankedSentence(hit.Place.Document, hit.Place.Index, hit.Score))
            .ToList();
        return new Retrieval(found, sentences, found[0].Score / terms.Sum(Rarity));
    }

    public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => [];

    public Document? FindDocument(string id) => _documents.GetValueOrDefault(id);

    public IReadOnlyList<string> Titles(int count) => [.. _documents.Values.Select(document => document.Title).Take(count)];

    /// <summary>Nothing is held but memory.</summary>
    public void Dispose()
    {
    }

    private static IndexSearcher Search(IEnumerable<string> texts)
    {
        var directory = new RAMDirectory();
        var similarity = new BM25Similarity(K1, B);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, English) { Similarity = similarity }))
        {
            foreach (var text in texts)
                writer.AddDocument([new TextField(Field, text, Lucene.Net.Documents.Field.Store.NO)]);
            writer.ForceMerge(1);
        }

        return new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = similarity };
    }

    private static List<Term> Terms(string question)
    {
        using var stream = English.GetTokenStream(Field, question);
        var text = stream.GetAttribute<ICharTermAttribute>();
        var terms = new HashSet<string>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(text.ToString()!);
        return [.. terms.Select(term => new Term(Field, term))];
    }

    private double Rarity(Term term)
    {
        double frequency = _windowSearch.IndexReader.DocFreq(term), count = _windows.Count;
        return Math.Log(1 + ((count - frequency + 0.5) / (frequency + 0.5)));
    }
}
