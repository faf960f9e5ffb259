using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Library;
using TalkBot.Search.Reading;
using TalkBot.Search.Vectors;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Writes the documents into a staged generation: those that are new or changed, for the others are there already.</summary>
internal sealed class GenerationBuilder(
    HeldDocuments held, DocumentsOptions documents, FieldSimilarity similarity, TimeProvider time, ILogger<GenerationBuilder> logger,
    ITextEmbedder? embedder = null)
{
    private const double RamBufferMegabytes = 32;

    /// <summary>The model of the vectors; null where none are wanted.</summary>
    public string? EmbeddingModel => embedder?.ModelId;

    /// <summary>Completes <paramref name="staged"/>, which holds a copy of <paramref name="basis"/>, up to its manifest.</summary>
    /// <exception cref="InvalidDataException">The result is not what was written, or <paramref name="basis"/> is damaged.</exception>
    /// <exception cref="TalkBotException"><see cref="Fault.NoDocuments"/>: not one document could be read.</exception>
    public async Task<ChangeSet> BuildAsync(
        IStagedGeneration staged, Generation? basis, GenerationPlan plan, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var changes = new ChangeSet(basis is null ? new Dictionary<string, CatalogEntry>() : DocumentCatalog.Read(basis.Directory, basis.Manifest), embedder is not null);
        var vectors = new PassageEmbedder(embedder, basis?.Manifest.Vectors?.Dimension ?? 0);
        await WriteAsync(staged.Directory, basis is null ? OpenMode.CREATE : OpenMode.APPEND, plan.Holdings, changes, vectors, progress, cancellationToken);
        changes.MissingVectors = vectors.Failure;
        // A hint for file systems that cannot list a folder, and the one file that Lucene writes twice.
        if (staged.Directory.ListAll().Contains(IndexFileNames.SEGMENTS_GEN))
            staged.Directory.DeleteFile(IndexFileNames.SEGMENTS_GEN);
        logger.LogStep(staged.Number, BuildStep.Committed);

        var total = changes.Catalog.Count;
        progress.Report(new IndexingProgress(IndexingStage.Checking, 0, total));
        GenerationCheck.Run(staged.Directory, changes.Catalog.Keys, basis?.Manifest, cancellationToken);
        progress.Report(new IndexingProgress(IndexingStage.Checking, total, total));

        DocumentCatalog.Write(staged.Directory, changes.Catalog);
        Describe(staged, basis?.Manifest, plan, changes, vectors.Dimension).Write(staged.Directory);
        logger.LogStep(staged.Number, BuildStep.Described);
        return changes;
    }

    /// <summary>Completes <paramref name="staged"/>, which holds a copy of <paramref name="target"/>, as it is.</summary>
    public void Copy(IStagedGeneration staged, Generation target, Dictionary<string, CatalogEntry> catalog, GenerationPlan plan)
    {
        DocumentCatalog.Write(staged.Directory, catalog);
        var files = target.Manifest.Files.ToDictionary();
        files[DocumentCatalog.FileName] = staged.Directory.Digest(DocumentCatalog.FileName);
        var manifest = target.Manifest with
        {
            Generation = staged.Number,
            BuiltAt = time.GetUtcNow(),
            Fingerprint = plan.Fingerprint,
            Files = files,
            Holdings = plan.Holdings,
            Kind = plan.Change.Kind,
            ChangeId = plan.Change.Id,
        };
        manifest.Write(staged.Directory);
        logger.LogStep(staged.Number, BuildStep.Described);
    }

    private async Task WriteAsync(
        LuceneDirectory directory, OpenMode mode, Holdings holdings, ChangeSet changes, PassageEmbedder vectors, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        using var analyzer = new PassageAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = mode,
            Similarity = similarity,
            RAMBufferSizeMB = RamBufferMegabytes,
            // Merges on the caller's thread: one that fails, on a full disk say, fails the build and not the process.
            MergeScheduler = new SerialMergeScheduler(),
        });
        try
        {
            await WriteAsync(writer, holdings, changes, new DocumentWriter(writer, vectors, changes), progress, cancellationToken);
            writer.Commit();
        }
        catch
        {
            // Disposing commits, which would keep half of the documents.
            writer.Rollback();
            throw;
        }
    }

    private async Task WriteAsync(
        IndexWriter writer, Holdings holdings, ChangeSet changes, DocumentWriter documentWriter, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var total = held.FileCount(holdings);
        progress.Report(new IndexingProgress(IndexingStage.Reading, 0, total));
        var done = 0;
        foreach (var result in held.Read(holdings, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (result)
            {
                case ReadResult.Failed failed:
                    changes.Add(failed.Failure);
                    break;
                case ReadResult.Same same:
                    changes.Add(same.Copy);
                    break;
                case ReadResult.Read read:
                    await documentWriter.AddAsync(read, cancellationToken);
                    break;
            }

            // A corpus file holds many documents, so there may be more of them than files.
            done++;
            progress.Report(new IndexingProgress(IndexingStage.Indexing, done, Math.Max(done, total)));
        }

        await documentWriter.FlushAsync(cancellationToken);
        if (changes.Catalog.Count == 0)
            throw NoDocuments(changes.Failures);
        foreach (var id in changes.Removed)
            DocumentIndexer.Remove(writer, id);
    }

    private Manifest Describe(IStagedGeneration staged, Manifest? basis, GenerationPlan plan, ChangeSet changes, int dimension)
    {
        // What is shared keeps the digest that it was written with, so that damage since then cannot pass for content.
        var shared = basis?.Files.Where(file => file.Key != DocumentCatalog.FileName).ToDictionary() ?? [];
        var files = staged.Directory.ListAll()
            .Where(name => name != Manifest.FileName)
            .ToDictionary(name => name, name => shared.GetValueOrDefault(name) ?? staged.Directory.Digest(name));
        return new Manifest(
            Manifest.CurrentFormat, staged.Number, FieldNames.SchemaVersion, plan.Fingerprint, time.GetUtcNow(),
            changes.Catalog.Count, changes.Catalog.Values.Sum(entry => entry.Passages), changes.Failures, files)
        {
            Vectors = EmbeddingModel is { } model ? VectorsOf(model, changes, dimension) : null,
            Holdings = plan.Holdings.Revision == 0 ? null : plan.Holdings,
            Kind = plan.Change.Kind,
            ChangeId = plan.Change.Id,
            Copies = changes.Copies.Count == 0 ? null : changes.Copies,
        };
    }

    private static VectorInfo VectorsOf(string model, ChangeSet changes, int dimension)
    {
        var embedded = changes.Catalog.Values.Where(entry => entry.HasVectors).ToList();
        return new VectorInfo(model, dimension, embedded.Sum(entry => entry.Passages), embedded.Count == changes.Catalog.Count);
    }

    private TalkBotException NoDocuments(IReadOnlyList<DocumentFailure> failures) => failures.Count == 0
        ? new TalkBotException(Fault.NoDocuments, $"There is no document in '{documents.Path}'; put some there or set Documents:Path to another folder.")
        : new TalkBotException(
            Fault.NoDocuments,
            $"None of the documents in '{documents.Path}' could be read ({First(failures)}); mend them or set Documents:Path to another folder.");

    private static string First(IReadOnlyList<DocumentFailure> failures)
    {
        var files = failures.DistinctBy(failure => failure.File).Count();
        return files == 1 ? failures[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"{files:N0} files failed, the first is {failures[0]}");
    }
}
