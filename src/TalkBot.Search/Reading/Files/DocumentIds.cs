namespace TalkBot.Search.Reading.Files;

/// <summary>The ids of documents: given to files by their paths, and never used twice.</summary>
internal sealed class DocumentIds
{
    private readonly Dictionary<string, int> _stems;
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, string> _used = [];

    public DocumentIds(IEnumerable<DocumentFile> files)
    {
        var paths = files.Where(file => file.Format != DocumentFormat.Other && file.Id is null).Select(file => file.RelativePath).ToList();
        _paths = [.. paths];
        _stems = paths.CountBy(StemOf).ToDictionary();
    }

    /// <summary>
    /// The path without its extension; with it where two files differ in nothing else, or where another file is called
    /// just that. So the ids of files differ whatever the files are called, and do not hang on their order.
    /// </summary>
    public string IdOf(DocumentFile file)
    {
        if (file.Id is { } given)
            return given;
        var stem = StemOf(file.RelativePath);
        return _stems[stem] > 1 || _paths.Contains(stem) ? file.RelativePath : stem;
    }

    /// <summary>Takes <paramref name="id"/> for a document of <paramref name="file"/>; false, with the file that has it, when it is taken.</summary>
    public bool TryTake(string id, DocumentFile file, out string takenBy)
    {
        takenBy = file.Path;
        if (_used.TryAdd(id, file.Path))
            return true;
        takenBy = _used[id];
        return false;
    }

    private static string StemOf(string path) => path[..^Path.GetExtension(path).Length];
}
