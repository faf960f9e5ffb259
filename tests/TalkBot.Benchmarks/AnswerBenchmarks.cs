using BenchmarkDotNet.Attributes;
using TalkBot.Core.Answering;

namespace TalkBot.Benchmarks;

/// <summary>Warm answers, beside a plain search for the same words in the same index. An operation is one question.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public abstract class AnswerBenchmarks
{
    protected const int QuestionCount = 300;

    /// <summary>Fewer, for the benchmarks' own limit of time.</summary>
    private const int QuestionWithVectorCount = 60;

    private const int PassageCount = 20;

    private readonly TemporaryFolder _folder = TemporaryFolder.Create();
    private IReadOnlyList<Question> _questions = [];
    private IReadOnlyList<Question> _questionsWithVectors = [];
    private IndexUnderTest? _index;
    private IndexUnderTest? _indexWithVectors;

    [GlobalSetup]
    public async Task BuildAsync()
    {
        var (documents, questions) = WriteDocuments(_folder.Path);
        _questions = [.. questions.Select(question => new Question(question))];
        _index = await IndexUnderTest.BuildAsync(documents, Path.Combine(_folder.Path, "index"));
        var embedder = new WordVectors();
        _questionsWithVectors = [.. _questions.Take(QuestionWithVectorCount).Select(question => question with { Embedding = embedder.Embed(question.Text) })];
        _indexWithVectors = await IndexUnderTest.BuildAsync(documents, Path.Combine(_folder.Path, "index-with-vectors"), embedder);
    }

    [GlobalCleanup]
    public void Remove()
    {
        _index?.Dispose();
        _indexWithVectors?.Dispose();
        _folder.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = QuestionCount)]
    public int PlainSearch()
    {
        var hits = 0;
        foreach (var question in _questions)
            hits += _index!.SearchPlainly(question.Text, PassageCount).TotalHits;
        return hits;
    }

    [Benchmark(OperationsPerInvoke = QuestionCount)]
    public async Task<int> Answer()
    {
        var passages = 0;
        foreach (var question in _questions)
            passages += (await _index!.Answerer.AnswerAsync(question, null, CancellationToken.None)).Retrieval.Passages.Count;
        return passages;
    }

    /// <summary>The same with vectors: the question brings one, and it is compared with one of each passage.</summary>
    [Benchmark(OperationsPerInvoke = QuestionWithVectorCount)]
    public async Task<int> AnswerWithVectors()
    {
        var passages = 0;
        foreach (var question in _questionsWithVectors)
            passages += (await _indexWithVectors!.Answerer.AnswerAsync(question, null, CancellationToken.None)).Retrieval.Passages.Count;
        return passages;
    }

    /// <summary>Where the documents are, and <see cref="QuestionCount"/> questions on them.</summary>
    private protected abstract (string Documents, IReadOnlyList<string> Questions) WriteDocuments(string folder);
}
