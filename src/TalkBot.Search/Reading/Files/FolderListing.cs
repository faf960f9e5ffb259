using TalkBot.Core;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Reading.Files;

/// <summary>Finds the files of the documents folder.</summary>
internal static class FolderListing
{
    // The defaults leave out inaccessible folders in silence, and hidden files by another rule than ours.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// The files of a folder, or one file, in the ordinal order of their relative paths. What is hidden is left out, and so is what the program writes itself. A subfolder that cannot be listed is an entry with a problem.
    /// </summary>
    /// <exception cref="TalkBotException">
    /// <see cref="Fault.DocumentsMissing"/>: nothing is there. <see cref="Fault.DocumentsNotReadable"/>: the folder cannot
    /// be listed. <see cref="Fault.NoDocuments"/>: it holds no file of a kind that is read.
    /// </exception>
    public static IReadOnlyList<DocumentFile> List(DocumentsOptions options, CancellationToken cancellationToken)
    {
        var found = DocumentsPath.Find(options.Path, Environment.CurrentDirectory, AppContext.BaseDirectory)
            ?? throw new TalkBotException(Fault.DocumentsMissing, $"There are no documents at \"{options.Path}\": name a folder or file that exists with Documents:Path or --documents.");
        List<DocumentFile> files = Directory.Exists(found)
            ? ListFolder(found, options.OwnFolders, cancellationToken)
            : [DocumentFile.At(found, Path.GetFileName(found))];
        files.RemoveAll(file => Path.GetFileName(file.RelativePath) == SynonymFile.Name);
        if (files.TrueForAll(file => file.Format == DocumentFormat.Other))
            throw new TalkBotException(Fault.NoDocuments, $"There is no text, Markdown, HTML, PDF, Word (.docx), mail (.eml) or JSONL file at \"{found}\": add one, or name another folder or file with Documents:Path or --documents.");
        files.Sort((one, other) => string.CompareOrdinal(one.RelativePath, other.RelativePath));
        return files;
    }

    private static List<DocumentFile> ListFolder(string root, IReadOnlyList<string> ownFolders, CancellationToken cancellationToken)
    {
        var files = new List<DocumentFile>();
        var folders = new Stack<(string Path, string Prefix)>([(root, "")]);
        while (folders.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", Everything))
                {
                    if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden) || ownFolders.Contains(entry.FullName))
                        continue;
                    var (path, relativePath) = (Path.Combine(folder.Path, entry.Name), folder.Prefix + entry.Name);
                    if (entry is not DirectoryInfo)
                        files.Add(DocumentFile.At(path, relativePath));
                    else if (entry.LinkTarget is null)
                        folders.Push((path, relativePath + "/"));
                    else
                        files.Add(Unlisted(path, relativePath, "links to folders are not followed, since they can lead in circles; move the folder itself here"));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (folder.Prefix.Length == 0)
                    throw new TalkBotException(Fault.DocumentsNotReadable, $"The documents folder \"{root}\" cannot be listed: give this user the right to read it, or name another with Documents:Path or --documents.", exception);
                files.Add(Unlisted(folder.Path, folder.Prefix, FileContent.ReasonOf(exception)));
            }
        }

        return files;
    }

    private static DocumentFile Unlisted(string path, string relativePath, string problem) =>
        new(path, relativePath, DocumentFormat.Other) { Problem = problem };
}
