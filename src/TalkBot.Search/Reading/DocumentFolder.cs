using System.Security.Cryptography;
using System.Text;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Child;
using TalkBot.Search.Reading.Files;
using TalkBot.Search.Reading.Formats;

namespace TalkBot.Search.Reading;

/// <summary>The documents in a folder, or in one file. What is there is looked up anew on each call.</summary>
internal sealed class DocumentFolder(DocumentsOptions options)
{
    /// <summary>How many files there are to read, those that cannot be read among them.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read(CancellationToken)"/>.</exception>
    public int FileCount => FolderListing.List(options, CancellationToken.None).Count;

    /// <summary>A hash over the names and contents of all files, without reading them as documents: equal hashes, equal documents.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read(CancellationToken)"/>.</exception>
    public string Fingerprint(CancellationToken cancellationToken) =>
        CorpusFingerprint.Of(FolderListing.List(options, cancellationToken), options.MaxFileBytes, cancellationToken);

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
        IReadOnlyList<DocumentFile> files = [.. FolderListing.List(options, cancellationToken), .. others];
        return ReadAll(files, new DocumentIds(files), cancellationToken);
    }

    /// <summary>Reads one file that holds one document, as if there were no other.</summary>
    public ReadResult ReadAlone(DocumentFile file, CancellationToken cancellationToken) => ReadAll([file], new DocumentIds([file]), cancellationToken).First();

    private IEnumerable<ReadResult> ReadAll(IReadOnlyList<DocumentFile> files, DocumentIds ids, CancellationToken cancellationToken)
    {
        using var reader = new ReaderProcess(ReaderProgram.BesideThis, ReaderLimits.Default);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var result in ReadFile(file, ids, reader, cancellationToken))
                yield return result;
        }
    }

    private IEnumerable<ReadResult> ReadFile(DocumentFile file, DocumentIds ids, ReaderProcess reader, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem)
            return [Failed(file, problem)];
        if (file.Format == DocumentFormat.Other)
            return [Failed(file, ContentKind.Mismatch(file.Format, FileContent.Start(file.Path)) ?? "this kind of file is not read; convert it to text, Markdown or HTML")];
        return FileContent.Read(file.Path, options.MaxFileBytes) switch
        {
            FileContent.Unreadable(var reason) => [Failed(file, reason)],
            FileContent.Bytes(var bytes) when ContentKind.Mismatch(file.Format, bytes) is { } mismatch => [Failed(file, mismatch)],
            FileContent.Bytes(var bytes) when file.Format == DocumentFormat.Corpus => ReadCorpus(file, bytes, ids, cancellationToken),
            FileContent.Bytes(var bytes) => [WithHash(ReadOne(file, bytes, ids, reader, cancellationToken), bytes)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IEnumerable<ReadResult> ReadCorpus(DocumentFile file, byte[] bytes, DocumentIds ids, CancellationToken cancellationToken) => TextDecoding.Decode(bytes) switch
    {
        DecodedText.Undecodable(var reason) => [Failed(file, reason)],
        DecodedText.Text(var text) => Corpus.Read(file, text, ids, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ReadResult ReadOne(DocumentFile file, byte[] bytes, DocumentIds ids, ReaderProcess reader, CancellationToken cancellationToken)
    {
        if (FormatInChild(file.Format) is { } format)
            return ReadInChild(file, new ReaderRequest(format, bytes), ids, reader, cancellationToken);
        return TextDecoding.Decode(bytes) switch
        {
            DecodedText.Undecodable(var reason) => Failed(file, reason),
            DecodedText.Text(var text) when file.Format == DocumentFormat.Html =>
                ReadInChild(file, new ReaderRequest(ReaderFormat.Html, Encoding.UTF8.GetBytes(text)), ids, reader, cancellationToken),
            DecodedText.Text(var text) => ReadText(file, text, ids),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ReadResult WithHash(ReadResult result, byte[] bytes) =>
        result is ReadResult.Read read ? read with { FileHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) } : result;

    /// <summary>How the child reads the bytes of a file; null where they are text.</summary>
    private static ReaderFormat? FormatInChild(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => ReaderFormat.Pdf,
        DocumentFormat.Word => ReaderFormat.Word,
        DocumentFormat.Mail => ReaderFormat.Mail,
        _ => null,
    };

    private static ReadResult ReadInChild(DocumentFile file, ReaderRequest request, DocumentIds ids, ReaderProcess reader, CancellationToken cancellationToken) =>
        reader.Read(request, cancellationToken) switch
        {
            ReaderVerdict.Extracted extracted => Taken(file, PlainText.OfExtracted(ids.IdOf(file), NameOf(file), extracted), ids, extracted.Flags),
            ReaderVerdict.Refused(var reason) => Failed(file, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static ReadResult ReadText(DocumentFile file, string text, DocumentIds ids)
    {
        if (PlainText.IsHtmlPage(text))
            return Failed(file, "holds an HTML page; give it a name that ends with .html");
        if (PlainText.IsMail(text))
            return Failed(file, "holds a mail message; give it a name that ends with .eml");
        var flags = new FlagCollector();
        var visible = flags.WithoutInvisible(text);
        if (file.Format == DocumentFormat.Markdown)
        {
            (visible, var comments) = MarkdownComments.Split(visible);
            flags.Hide(ReadingFlagKind.Unshown, comments);
        }

        if (string.IsNullOrWhiteSpace(visible))
            return Failed(file, "holds only text that a reader of its pages does not see");
        var document = file.Format == DocumentFormat.Markdown
            ? PlainText.ReadMarkdown(ids.IdOf(file), NameOf(file), visible)
            : PlainText.ReadText(ids.IdOf(file), NameOf(file), visible);
        return Taken(file, document, ids, flags.Found);
    }

    private static string NameOf(DocumentFile file) => Path.GetFileNameWithoutExtension(file.RelativePath);

    private static ReadResult Taken(DocumentFile file, Document document, DocumentIds ids, IReadOnlyList<ReadingFlag> flags) =>
        TextSize.Problem(document) is { } problem ? Failed(file, problem)
            : ids.TryTake(document.Id, file, out var takenBy) ? new ReadResult.Read(document) { Flags = flags }
            : Failed(file, $"would have the id \"{document.Id}\", which a document of {takenBy} already has; rename it");

    private static ReadResult.Failed Failed(DocumentFile file, string reason) => new(new DocumentFailure(file.Path, null, reason));
}
