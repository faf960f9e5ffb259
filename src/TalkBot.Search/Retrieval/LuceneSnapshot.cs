using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;
using TalkBot.Search.Indexing;
using TalkBot.Search.Ranking;
using TalkBot.Search.Scoring;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Retrieval;

/// <summary>One generation, open for reading.</summary>
internal sealed class LuceneSnapshot : IIndexSnapshot
{
    private const int CachedCharacters = 500_000;

    /// <summary>Sentences are chosen from this many of the best passages.</summary>
    public const int PassagesToReadClosely = 10;

    /// <summary>So many documents are held against a claim.</summary>
    private const int DocumentsToCheck = 5;

    private readonly IndexReader _reader;
    private readonly TermLookup _terms;
    private readonly TermStatistics _statistics;
    private readonly TermRarity _rarity;
    private readonly TermRarity _rarityInEnglish;
    private readonly DocumentCache _documents;
    private readonly PassageSearch _search;
    private readonly SpellingCorrector _spelling;

    /// <param name="reader">The generation.</param>
    /// <param name="info">What it holds.</param>
    /// <param name="similarity">How fields are scored; the same as when they were written.</param>
    /// <param name="vectors">The vectors that it holds.</param>
    public LuceneSnapshot(IndexReader reader, IndexInfo info, FieldSimilarity similarity, VectorInfo? vectors = null)
    {
        Info = info;
        _reader = reader;
        _terms = new TermLookup(reader);
        _statistics = new TermStatistics(reader, _terms);
        _rarity = new TermRarity(_statistics.Sentences, _statistics.SentencesWith, TermRarity.BackgroundOfQuestions);
        _rarityInEnglish = new TermRarity(_statistics.Sentences, _statistics.SentencesWith, TermRarity.BackgroundOfTexts);
        _documents = new DocumentCache(CachedCharacters, EntryOf, entry => DocumentField.Read(reader, entry)!);
        _search = new PassageSearch(reader, new PassageScores(new IndexSearcher(reader), similarity), vectors);
        _spelling = new SpellingCorrector(term => _statistics.SentencesWith(term) > 0, term => SimilarTerms.Of(reader, term));
    }

    /// <summary>What people have written down as synonyms; null where there is no such file.</summary>
    public SynonymFile? Synonyms { get; init; }

    public IndexInfo Info { get; }

    public Core.Knowledge.Retrieval Retrieve(Question question, int passageCount)
    {
        var analyzed = Analyze(question);
        if (PassageQuery.Of(analyzed, _terms.Find) is not { } query)
            return Core.Knowledge.Retrieval.Nothing;

        var weights = new QuestionWeights(analyzed, _rarity.Of);
        var (hits, nearest) = _search.Find(query, question, passageCount);
        var read = new Dictionary<string, AnalyzedDocument>();
        var found = Passages(hits, read);
        var near = nearest.Select(place => found[place].Passage).ToList();
        var passages = SourceShare.LeaveRoom(found, passageCount, (source, count) => Passages(_search.FindBeside(source, query, question, count), read));
        var takesOrders = Instruction.IsAskedFor(question.Text);
        var documents = new Dictionary<string, DocumentMatches>();
        var sentences = new SentenceRanker(weights, _statistics.Sentences).Rank(
            passages.Take(PassagesToReadClosely).Select(passage => (Matches(passage.Passage.DocumentId), passage)));
        var confidence = sentences.Count > 0
            ? new AnswerConfidence(weights, _statistics.Sentences).Of(Matches(sentences[0].Document.Id), sentences, passages[0].Score)
            : 0;
        // "Sum up the sanctions part": a few sentences tell of it, and the main ones of the document do not.
        var shape = analyzed is { Shape: AnswerShape.Summary, Subject.Count: > 0 } && sentences.Count > 0 && !Matches(sentences[0].Document.Id).IsOn(analyzed.Subject)
            ? AnswerShape.List
            : analyzed.Shape;
        return new Core.Knowledge.Retrieval(
            PassageReranker.Rerank(passages, sentences, PassagesToReadClosely, weights.SentenceWorth, near),
            shape == AnswerShape.Summary && sentences.Count > 0
                ? new SummaryRanker(weights, _rarityInEnglish.Of).Rank(Matches(sentences[0].Document.Id))
                : sentences,
            confidence)
        {
            Shape = shape,
        };

        DocumentMatches Matches(string id)
        {
            if (!documents.TryGetValue(id, out var matches))
                documents.Add(id, matches = new DocumentMatches(read[id], analyzed.Terms) { TakesOrders = takesOrders });
            return matches;
        }
    }

    /// <summary>The question, put right where it is mistyped. Who asks to sum up the only document, or what it is called, asks for what its title says.</summary>
    private AnalyzedQuestion Analyze(Question question)
    {
        var plain = PlainSpeech.Of(question);
        var analyzed = QuestionAnalyzer.Analyze(plain with { Text = _spelling.Correct(plain.Text) }, _rarity.Of, Synonyms?.Current);
        return analyzed is { Shape: AnswerShape.Summary, HasSubject: false } or { AsksForTitle: true } && Info.Documents == 1
            ? QuestionAnalyzer.Analyze(new Question(Titles(1)[0]), _rarity.Of) with { Shape = analyzed.Shape, AsksForTitle = analyzed.AsksForTitle, AsksForEnd = analyzed.AsksForEnd }
            : analyzed;
    }

    public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim)
    {
        var analyzed = QuestionAnalyzer.Analyze(new Question(claim.Text, claim.Context), _rarityInEnglish.Of);
        if (PassageQuery.Of(analyzed, _terms.Find) is not { } query)
            return [];

        var analyzedClaim = new AnalyzedClaim(claim, analyzed, _rarityInEnglish.Of);
        var evidence = new EvidenceReader(analyzedClaim);
        var takesOrders = Instruction.IsAskedFor(claim.Text) || Instruction.Is(claim.Text);
        var read = new Dictionary<string, AnalyzedDocument>();
        return [.. Passages(_search.Find(query, claim.OnlyDocuments, PassagesToReadClosely), read)
            .GroupBy(found => found.Passage.DocumentId)
            .Take(DocumentsToCheck)
            .Select(found =>
            {
                var document = new DocumentMatches(read[found.Key], analyzedClaim.Question.Terms) { TakesOrders = takesOrders };
                return (Document: document, Sentences: found.SelectMany(passage => document.SentencesIn(passage.Passage.Span)).Distinct().ToList());
            })
            .Where(found => found.Sentences.Count > 0)
            .Select(found => evidence.Read(found.Document, found.Sentences))];
    }

    public Document? FindDocument(string id) => _documents.Find(id)?.Document;

    public IReadOnlyList<string> Titles(int count)
    {
        var titles = new List<string>();
        var ids = MultiFields.GetTerms(_reader, FieldNames.Id)?.GetEnumerator();
        while (titles.Count < count && ids?.MoveNext() == true)
        {
            // A removed document's id outlives it until segments are merged.
            if (FindDocument(ids.Term.Utf8ToString()) is { } document)
                titles.Add(document.Title);
        }

        return titles;
    }

    /// <summary>Gives up the reader, which closes once nobody else holds it.</summary>
    public void Dispose() => _reader.Dispose();

    private int? EntryOf(string id)
    {
        var found = MultiFields.GetTermDocsEnum(_reader, MultiFields.GetLiveDocs(_reader), FieldNames.Id, new BytesRef(id), DocsFlags.NONE);
        return found?.NextDoc() is { } entry and not DocIdSetIterator.NO_MORE_DOCS ? entry : null;
    }

    /// <summary>The passages of hits.</summary>
    /// <param name="hits">Entries of passages.</param>
    /// <param name="read">Takes their documents by id: one that is longer than all that is remembered is read once for a question.</param>
    private List<RetrievedPassage> Passages(IReadOnlyList<ScoreDoc> hits, Dictionary<string, AnalyzedDocument> read)
    {
        var places = PlaceField.In(_reader);
        var byEntry = new Dictionary<int, AnalyzedDocument>();
        return [.. hits.Select(hit =>
        {
            var (ordinal, span) = PlaceField.Read(places, hit.Doc)!.Value;
            var entry = PlaceField.DocumentOf(hit.Doc, ordinal);
            if (!byEntry.TryGetValue(entry, out var found))
                byEntry.Add(entry, found = _documents.At(entry));
            var document = found.Document;
            read.TryAdd(document.Id, found);
            return new RetrievedPassage(new Passage(document.Id, ordinal, span, span.In(document.Text)), hit.Score);
        })];
    }
}
