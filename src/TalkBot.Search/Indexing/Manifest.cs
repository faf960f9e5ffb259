using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Library;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>What a generation is made of and made from. Written last: a generation without it was never finished.</summary>
/// <param name="Format">The version of this record's own shape.</param>
/// <param name="Generation">The number of the generation, from 1.</param>
/// <param name="Schema">The <see cref="FieldNames.SchemaVersion"/> it was built with.</param>
/// <param name="Fingerprint">The fingerprint of the documents it was built from.</param>
/// <param name="BuiltAt">When it was built.</param>
/// <param name="Documents">How many documents it holds.</param>
/// <param name="Passages">How many passages it holds.</param>
/// <param name="Failures">What could not be read when it was built.</param>
/// <param name="Files">Every other file of the generation, by name.</param>
internal sealed record Manifest(
    int Format,
    int Generation,
    int Schema,
    string Fingerprint,
    DateTimeOffset BuiltAt,
    int Documents,
    int Passages,
    IReadOnlyList<DocumentFailure> Failures,
    IReadOnlyDictionary<string, FileDigest> Files)
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    /// <summary>The vectors beside its passages; null where none are wanted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VectorInfo? Vectors { get; init; }

    /// <summary>What moderators made of the folder when it was built; null where they made nothing of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Holdings? Holdings { get; init; }

    /// <summary>The files that hold the same as another one and are not indexed again; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DocumentCopy>? Copies { get; init; }

    /// <summary>What made it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ChangeKind Kind { get; init; }

    /// <summary>The id of the change that made it, so that it is not done twice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ChangeId { get; init; }

    /// <summary>Whether this program can serve the generation and build on it.</summary>
    public bool IsCompatible => Format == CurrentFormat && Schema == FieldNames.SchemaVersion;

    /// <summary>Whether documents of this fingerprint, with vectors of this model, would give the same generation again.</summary>
    public bool IsUpToDate(string fingerprint, string? model) =>
        Fingerprint == fingerprint && Vectors?.Model == model && Vectors is not { IsComplete: false };

    public IndexInfo Info => new(Generation, Documents, Passages);

    /// <summary>Writes the manifest with its own checksum in front, so that it can be judged by itself.</summary>
    public void Write(LuceneDirectory directory)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(this, IndexJson.Default.Manifest);
        directory.WriteFile(FileName, [.. Encoding.UTF8.GetBytes($$"""{"sha256":"{{FileDigest.Of(body).Sha256}}","manifest":"""), .. body, (byte)'}']);
    }

    /// <summary>Reads a manifest from the bytes of its file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Manifest Parse(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var body = json.RootElement.GetProperty("manifest");
            if (FileDigest.Of(JsonMarshal.GetRawUtf8Value(body)).Sha256 == json.RootElement.GetProperty("sha256").GetString())
                return body.Deserialize(IndexJson.Default.Manifest)!;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{FileName} cannot be read", exception);
        }

        throw new InvalidDataException($"{FileName} does not match its checksum");
    }

    /// <summary>Checks every file against its length and hash.</summary>
    /// <exception cref="InvalidDataException">A file is missing or is not as it was written.</exception>
    public void Verify(LuceneDirectory directory)
    {
        if (FindDamage(directory).FirstOrDefault() is { } damage)
            throw new InvalidDataException(damage);
    }

    /// <summary>What is wrong with the generation's files, one line each.</summary>
    public IEnumerable<string> FindDamage(LuceneDirectory directory)
    {
        var present = directory.ListAll();
        // Lucene opens the newest commit that it finds, so a commit from elsewhere would be served in place of this one.
        foreach (var name in present.Where(name => name.StartsWith("segments", StringComparison.Ordinal) && !Files.ContainsKey(name)))
            yield return $"{name} does not belong to it";
        foreach (var (name, digest) in Files)
        {
            if (!present.Contains(name))
                yield return $"{name} is missing";
            else if (directory.FileLength(name) != digest.Length)
                yield return $"{name} is not as long as it was written";
            else if (directory.Digest(name) != digest)
                yield return $"{name} does not match its checksum";
        }
    }
}
