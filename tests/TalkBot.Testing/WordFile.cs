using System.IO.Compression;

namespace TalkBot.Testing;

/// <summary>Word files as small as they come.</summary>
public static class WordFile
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(string body, params (string Name, string Content)[] parts) => WithPart(
        $"<w:document xmlns:w=\"{Namespace}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>", parts);

    /// <summary>A file whose main part is <paramref name="document"/>, as it is.</summary>
    public static byte[] WithPart(string document, params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types/>");
            Add(archive, "word/document.xml", document);
            foreach (var (name, content) in parts)
                Add(archive, name, content.Replace("XMLNS", $"xmlns:w=\"{Namespace}\"", StringComparison.Ordinal));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
