using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Indexing;

/// <summary>A folder with documents and one with an index, both gone afterwards.</summary>
internal sealed class IndexFixture : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    // The hundreds of small builds wait for the disk at every step, which is not what is tested.
    private readonly string _root = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(MemoryDisk) ? MemoryDisk : Path.GetTempPath(), $"talkbot-index-{Guid.NewGuid():N}")).FullName;

    private readonly List<LuceneDocumentIndex> _indexes = [];

    public IndexFixture()
    {
        Documents = Directory.CreateDirectory(Path.Combine(_root, "documents")).FullName;
        IndexPath = Path.Combine(_root, "data", "index");
        LibraryPath = Path.Combine(_root, "data", "documents");
    }

    public string Documents { get; }

    public string IndexPath { get; set; }

    public string LibraryPath { get; set; }

    public IndexOptions Options { get; } = new();

    /// <summary>The model of the vectors; none at first.</summary>
    public ITextEmbedder? Embedder { get; set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 2, 18, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What every index over the folder tells.</summary>
    public GenerationNews News { get; } = new();

    public RecordingLoggers Loggers { get; } = new();

    /// <summary>The folders of the index, by name.</summary>
    public string[] Folders => [.. Directory.EnumerateDirectories(IndexPath).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Makes these the documents, in place of those before.</summary>
    public void Write(params (string Id, string Text)[] documents) => WriteLines(
        documents.Select(document => JsonSerializer.Serialize(new { id = document.Id, title = $"About {document.Id}", text = document.Text })));

    public void WriteLines(IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(Documents, "corpus.jsonl"), lines);

    /// <summary>An index over the folder, as another process would have it.</summary>
    public LuceneDocumentIndex Open() => Open(Store());

    public LuceneDocumentIndex Open(IGenerationStore store)
    {
        var index = new LuceneDocumentIndex(Held(), Library(), store, Builder(), Loggers.CreateLogger<LuceneDocumentIndex>(), News);
        _indexes.Add(index);
        return index;
    }

    public GenerationBuilder Builder()
    {
        var documents = new DocumentsOptions { Path = Documents };
        return new GenerationBuilder(Held(), documents, Similarity, Time, Loggers.CreateLogger<GenerationBuilder>(), Embedder);
    }

    public FolderStore Store() => new(IndexPath, Options, Similarity, Time, Loggers.CreateLogger<FolderStore>());

    public IndexInspector Inspector() => new(Store(), Held(), Embedder);

    /// <summary>The documents as moderators keep them.</summary>
    public DocumentLibrary Library(LuceneDocumentIndex index) => new(index, Store(), Held(), Library(), Time);

    public LibraryFolder Library() => new(LibraryPath, Time, Loggers.CreateLogger<LibraryFolder>());

    public HeldDocuments Held() => new(new DocumentFolder(new DocumentsOptions { Path = Documents }), Library());

    /// <summary>Builds what the documents hold now, with an index of its own.</summary>
    public async Task<IndexingReport> BuildAsync()
    {
        using var index = Open();
        return await index.UpdateAsync(null, TestContext.Current.CancellationToken);
    }

    public static FieldSimilarity Similarity { get; } = new(new RankingOptions());

    /// <summary>The text of a document, or null.</summary>
    public static string? Text(IDocumentIndex index, string id)
    {
        using var snapshot = index.Acquire();
        return snapshot.FindDocument(id)?.Text;
    }

    /// <summary>The documents that are found for a word, as their ids.</summary>
    public static IReadOnlyList<string> Find(IIndexSnapshot snapshot, string word) =>
        [.. snapshot.Retrieve(new Question(word), 20).Passages.Select(passage => passage.Passage.DocumentId).Distinct().Order(StringComparer.Ordinal)];

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != WriterLock.FileName))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    /// <summary>Gives a new path below the fixture's folder.</summary>
    public string NewPath() => Path.Combine(_root, Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        _indexes.ForEach(index => index.Dispose());
        Directory.Delete(_root, recursive: true);
    }
}
