using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;
using TalkBot.Search.Reading.Files;
using TalkBot.Search.Reading.Formats;
using TalkBot.Search.Reading.Html;

namespace TalkBot.Search.Reading;

/// <summary>The documents in a folder, or in one file. What is there is looked up anew on each call.</summary>
internal sealed class DocumentFolder(DocumentsOptions options)
{
    private static readonly ReaderProcess Reader = new(ReaderProgram.BesideThis, ReaderLimits.Default);

    /// <summary>How many files there are to read, those that cannot be read among them.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read(CancellationToken)"/>.</exception>
    public int FileCount => FolderListing.List(options.Path, CancellationToken.None).Count;

    /// <summary>A hash over the names and contents of all files, without reading them as documents: equal hashes, equal documents.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read(CancellationToken)"/>.</exception>
    public string Fingerprint(CancellationToken cancellationToken) =>
        CorpusFingerprint.Of(FolderListing.List(options.Path, cancellationToken), options.MaxFileBytes, cancellationToken);

    /// <summary>
    /// Reads every file, in the ordinal order of their relative paths, one at a time as the results are taken. A file or a
    /// line that cannot be read gives a failure and the rest goes on. No two documents have one id.
    /// </summary>
    /// <exception cref="TalkBotException">
    /// <see cref="Fault.DocumentsMissing"/>, <see cref="Fault.DocumentsNotReadable"/> or <see cref="Fault.NoDocuments"/>:
    /// there is nothing to read; thrown at once, not when the results are taken.
    /// </exception>
    public IEnumerable<ReadResult> Read(CancellationToken cancellationToken) => Read([], cancellationToken);

    /// <summary>As <see cref="Read(CancellationToken)"/>, and after the folder's files <paramref name="others"/>.</summary>
    public IEnumerable<ReadResult> Read(IReadOnlyList<DocumentFile> others, CancellationToken cancellationToken)
    {
        IReadOnlyList<DocumentFile> files = [.. FolderListing.List(options.Path, cancellationToken), .. others];
        return ReadAll(files, new DocumentIds(files), cancellationToken);
    }

    /// <summary>Reads one file that holds one document, as if there were no other.</summary>
    public ReadResult ReadAlone(DocumentFile file, CancellationToken cancellationToken) => ReadFile(file, new DocumentIds([file]), cancellationToken).First();

    private IEnumerable<ReadResult> ReadAll(IReadOnlyList<DocumentFile> files, DocumentIds ids, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var result in ReadFile(file, ids, cancellationToken))
                yield return result;
        }
    }

    private IEnumerable<ReadResult> ReadFile(DocumentFile file, DocumentIds ids, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem)
            return [Failed(file, problem)];
        if (file.Format == DocumentFormat.Other)
            return [Failed(file, "this kind of file is not read; convert it to text, Markdown or HTML")];
        return FileContent.Read(file.Path, options.MaxFileBytes) switch
        {
            FileContent.Unreadable(var reason) => [Failed(file, reason)],
            FileContent.Bytes(var bytes) when file.Format is DocumentFormat.Pdf or DocumentFormat.Word => [ReadInChild(file, bytes, ids, cancellationToken)],
            FileContent.Bytes(var bytes) => TextDecoding.Decode(bytes) switch
            {
                DecodedText.Undecodable(var reason) => [Failed(file, reason)],
                DecodedText.Text(var text) when file.Format == DocumentFormat.Corpus => Corpus.Read(file, text, ids, cancellationToken),
                DecodedText.Text(var text) => [ReadOne(file, text, ids, cancellationToken)],
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ReadResult ReadInChild(DocumentFile file, byte[] bytes, DocumentIds ids, CancellationToken cancellationToken)
    {
        if (FileKind.Mismatch(file.Format, bytes) is { } mismatch)
            return Failed(file, mismatch);
        var kind = file.Format == DocumentFormat.Pdf ? "pdf" : "docx";
        return Reader.Read(kind, bytes, cancellationToken) switch
        {
            ReaderVerdict.Extracted extracted => Taken(file, PlainText.OfExtracted(ids.IdOf(file), Path.GetFileNameWithoutExtension(file.RelativePath), extracted), ids),
            ReaderVerdict.Refused(var reason) => Failed(file, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ReadResult ReadOne(DocumentFile file, string text, DocumentIds ids, CancellationToken cancellationToken)
    {
        var (id, fileName) = (ids.IdOf(file), Path.GetFileNameWithoutExtension(file.RelativePath));
        var (document, reason) = file.Format switch
        {
            DocumentFormat.Html => HtmlDocuments.Read(id, fileName, text, cancellationToken),
            _ when PlainText.IsHtmlPage(text) => (null, "holds an HTML page; name it .html"),
            DocumentFormat.Markdown => (PlainText.ReadMarkdown(id, fileName, text), null),
            _ => (PlainText.ReadText(id, fileName, text), null),
        };
        return document is null ? Failed(file, reason!) : Taken(file, document, ids);
    }

    private static ReadResult Taken(DocumentFile file, Document document, DocumentIds ids) =>
        ids.TryTake(document.Id, file, out var takenBy)
            ? new ReadResult.Read(document)
            : Failed(file, $"would have the id \"{document.Id}\", which a document of {takenBy} already has; rename it");

    private static ReadResult.Failed Failed(DocumentFile file, string reason) => new(new DocumentFailure(file.Path, null, reason));
}
