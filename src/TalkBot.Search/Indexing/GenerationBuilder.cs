using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;
using TalkBot.Search.Splitting;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Writes the documents into a staged generation: those that are new or changed, for the others are there already.</summary>
internal sealed class GenerationBuilder(
    DocumentFolder folder, DocumentsOptions documents, FieldSimilarity similarity, TimeProvider time, ILogger<GenerationBuilder> logger)
{
    private const double RamBufferMegabytes = 32;

    /// <summary>Completes <paramref name="staged"/>, which holds a copy of <paramref name="basis"/>, up to its manifest.</summary>
    /// <exception cref="InvalidDataException">The result is not what was written, or <paramref name="basis"/> is damaged.</exception>
    /// <exception cref="TalkBotException"><see cref="Fault.NoDocuments"/>: not one document could be read.</exception>
    public ChangeSet Build(
        IStagedGeneration staged, Generation? basis, string fingerprint, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var changes = new ChangeSet(basis is null ? new Dictionary<string, CatalogEntry>() : DocumentCatalog.Read(basis.Directory, basis.Manifest));
        Write(staged.Directory, basis is null ? OpenMode.CREATE : OpenMode.APPEND, changes, progress, cancellationToken);
        // A hint for file systems that cannot list a folder, and the one file that Lucene writes twice.
        if (staged.Directory.ListAll().Contains(IndexFileNames.SEGMENTS_GEN))
            staged.Directory.DeleteFile(IndexFileNames.SEGMENTS_GEN);
        logger.LogStep(staged.Number, BuildStep.Committed);

        var total = changes.Catalog.Count;
        progress.Report(new IndexingProgress(IndexingStage.Checking, 0, total));
        GenerationCheck.Run(staged.Directory, changes.Catalog.Keys, basis?.Manifest, cancellationToken);
        progress.Report(new IndexingProgress(IndexingStage.Checking, total, total));

        DocumentCatalog.Write(staged.Directory, changes.Catalog);
        Describe(staged, basis?.Manifest, fingerprint, changes).Write(staged.Directory);
        logger.LogStep(staged.Number, BuildStep.Described);
        return changes;
    }

    private void Write(
        LuceneDirectory directory, OpenMode mode, ChangeSet changes, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
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
            Write(writer, changes, progress, cancellationToken);
            writer.Commit();
        }
        catch
        {
            // Disposing commits, which would keep half of the documents.
            writer.Rollback();
            throw;
        }
    }

    private void Write(IndexWriter writer, ChangeSet changes, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var total = folder.FileCount;
        progress.Report(new IndexingProgress(IndexingStage.Reading, 0, total));
        var done = 0;
        foreach (var result in folder.Read(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (result)
            {
                case ReadResult.Failed failed:
                    changes.Add(failed.Failure);
                    break;
                case ReadResult.Read read when changes.Add(read.Document, document => PassageSplitter.Split(document).Count):
                    DocumentIndexer.Replace(writer, read.Document);
                    break;
            }

            // A corpus file holds many documents, so there may be more of them than files.
            done++;
            progress.Report(new IndexingProgress(IndexingStage.Indexing, done, Math.Max(done, total)));
        }

        if (changes.Catalog.Count == 0)
            throw NoDocuments(changes.Failures);
        foreach (var id in changes.Removed)
            DocumentIndexer.Remove(writer, id);
    }

    private Manifest Describe(IStagedGeneration staged, Manifest? basis, string fingerprint, ChangeSet changes)
    {
        // What is shared keeps the digest that it was written with, so that damage since then cannot pass for content.
        var shared = basis?.Files.Where(file => file.Key != DocumentCatalog.FileName).ToDictionary() ?? [];
        var files = staged.Directory.ListAll()
            .Where(name => name != Manifest.FileName)
            .ToDictionary(name => name, name => shared.GetValueOrDefault(name) ?? staged.Directory.Digest(name));
        return new Manifest(
            Manifest.CurrentFormat, staged.Number, FieldNames.SchemaVersion, fingerprint, time.GetUtcNow(),
            changes.Catalog.Count, changes.Catalog.Values.Sum(entry => entry.Passages), changes.Failures, files);
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
