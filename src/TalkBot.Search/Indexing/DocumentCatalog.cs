using System.Text.Json;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>
/// The documents of a generation by id, as a file of the generation. It stands apart from the manifest because it grows
/// with the documents and only an update needs it.
/// </summary>
internal static class DocumentCatalog
{
    public const string FileName = "documents.json";

    public static void Write(LuceneDirectory directory, Dictionary<string, CatalogEntry> documents) =>
        directory.WriteFile(FileName, JsonSerializer.SerializeToUtf8Bytes(documents, IndexJson.Default.DictionaryStringCatalogEntry));

    /// <summary>Reads the catalog of the generation that <paramref name="manifest"/> describes.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    public static Dictionary<string, CatalogEntry> Read(LuceneDirectory directory, Manifest manifest)
    {
        var content = directory.ReadFile(FileName);
        return FileDigest.Of(content) == manifest.Files[FileName]
            ? JsonSerializer.Deserialize(content, IndexJson.Default.DictionaryStringCatalogEntry)!
            : throw new InvalidDataException($"{FileName} does not match its checksum");
    }
}
